package io.github.webrtcmasking.internal.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.webrtcmasking.assessment.AnonymizerKind;
import io.github.webrtcmasking.assessment.NetworkInfo;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What is known of a network, as one field of {@link StateText}. */
final class NetworkText {

  private static final String PART = "!";
  private static final String KIND = "+";
  private static final int PARTS = 5;

  private NetworkText() {}

  /** Empty where nothing is known. */
  static String of(NetworkInfo network) {
    return network.equals(NetworkInfo.NONE)
        ? ""
        : String.join(
            PART,
            URLEncoder.encode(network.getRelay(), UTF_8),
            URLEncoder.encode(network.getCountry(), UTF_8),
            network.getAnonymizerKinds().stream()
                .map(AnonymizerKind::name)
                .collect(Collectors.joining(KIND)),
            URLEncoder.encode(network.getAnonymizerProvider(), UTF_8),
            URLEncoder.encode(network.getAnonymizerLastSeen(), UTF_8));
  }

  /** Leaves out what it does not understand. */
  static NetworkInfo read(String text) {
    String[] parts = text.split(PART, -1);
    if (parts.length < PARTS) {
      return NetworkInfo.NONE;
    }
    return NetworkInfo.NONE
        .withRelay(URLDecoder.decode(parts[0], UTF_8))
        .withCountry(URLDecoder.decode(parts[1], UTF_8))
        .withAnonymizer(
            Constants.named(AnonymizerKind.class, Arrays.asList(parts[2].split("\\+", -1))),
            URLDecoder.decode(parts[3], UTF_8),
            URLDecoder.decode(parts[4], UTF_8));
  }
}
