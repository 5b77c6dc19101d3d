package io.github.webrtcmasking.internal.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.NetworkInfo;
import io.github.webrtcmasking.assessment.ObservedAddress;
import io.github.webrtcmasking.assessment.ObservedAddress.How;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.internal.session.OpenChallenge.Offer;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Our state as the one text that a session stores: first the version, then the fields of this
 * version.
 *
 * <pre>
 *   1;naming;accused;network~network~…;challenge~challenge~…
 *
 *   network    name,verdict,confidence,reason!…,assessed at,answers,subject,answered at,address!…
 *              and perhaps ,relay!country!kind+…!provider!last seen
 *   challenge  id,user name,key id,network,issued at,offer
 * </pre>
 *
 * Times are milliseconds in base 36. Enum constants are written by name, because nodes of different
 * versions may have different constants. Reading leaves out what it does not understand.
 */
final class StateText {

  private static final String VERSION = "1";
  private static final String SECTION = ";";
  private static final String ITEM = "~";
  private static final String FIELD = ",";
  private static final String PART = "!";
  private static final int BASE = 36;
  private static final int SECTIONS = 5;
  private static final int NETWORK_FIELDS = 9;

  /** One more, which nodes of an earlier version leave out. */
  private static final int KNOWN_NETWORK = 9;

  private static final int CHALLENGE_FIELDS = 6;

  /** Eight networks with sixteen addresses each, and twice as much again. */
  private static final int LONGEST = 32_768;

  /**
   * Longer than any subject that we write. A longer one is left out, and its judgement is then not
   * revised.
   */
  private static final int LONGEST_SUBJECT = 512;

  private StateText() {}

  static String of(MaskingState state) {
    return String.join(
        SECTION,
        VERSION,
        state.naming(),
        state.accused(),
        joined(ITEM, state.networks(), StateText::network),
        joined(ITEM, state.challenges(), StateText::challenge));
  }

  private static String network(NetworkEntry entry) {
    Assessment assessment = entry.assessment();
    String subject = URLEncoder.encode(entry.subject(), UTF_8);
    boolean sameTime = entry.answeredAt().equals(assessment.getAssessedAt());
    String known = NetworkText.of(assessment.getNetwork());
    return String.join(
            FIELD,
            entry.network(),
            assessment.getVerdict().name(),
            assessment.getConfidence().name(),
            joined(PART, assessment.getReasons(), Reason::name),
            time(assessment.getAssessedAt()),
            Integer.toString(entry.answers()),
            subject.length() > LONGEST_SUBJECT ? "" : subject,
            sameTime ? "" : time(entry.answeredAt()),
            joined(PART, assessment.getAddresses(), seen -> seen.getHow() + " " + seen.getText()))
        + (known.isEmpty() ? "" : FIELD + known);
  }

  private static String challenge(OpenChallenge open) {
    return String.join(
        FIELD,
        open.id(),
        open.username(),
        HexFormat.of().toHexDigits(open.keyId()),
        open.network(),
        time(open.issuedAt()),
        open.offer().name());
  }

  private static <T> String joined(String separator, List<T> all, Function<T, String> text) {
    return all.stream().map(text).collect(Collectors.joining(separator));
  }

  private static String time(Instant time) {
    return Long.toString(time.toEpochMilli(), BASE);
  }

  /** Whether a later version wrote the text, and so may need it again. */
  static boolean isOfLaterVersion(String text) {
    if (text.startsWith(VERSION + SECTION)) {
      return false; // Asked of every request with a session.
    }
    int end = text.indexOf(SECTION);
    String version = end < 0 ? "" : text.substring(0, end);
    return version.matches("[1-9][0-9]{0,8}");
  }

  /** Reads the state from the text; leaves out what it does not understand. */
  static MaskingState read(String text) {
    if (text.length() > LONGEST || !text.startsWith(VERSION + SECTION)) {
      return MaskingState.EMPTY;
    }
    String[] sections = text.split(SECTION, -1);
    if (sections.length < SECTIONS) {
      return MaskingState.EMPTY;
    }
    return new MaskingState(
        items(sections[4], MaskingState.MOST_CHALLENGES, StateText::readChallenge),
        items(sections[3], MaskingState.MOST_NETWORKS, StateText::readNetwork),
        sections[1],
        sections[2]);
  }

  private static <T> List<T> items(String section, int most, Function<String[], T> read) {
    List<T> found = new ArrayList<>();
    String[] all = section.split(ITEM, most + 1);
    for (int i = 0; i < Math.min(most, all.length); i++) {
      item(all[i], read).ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  private static <T> Optional<T> item(String item, Function<String[], T> read) {
    try {
      return item.isEmpty() ? Optional.empty() : Optional.of(read.apply(item.split(FIELD, -1)));
    } catch (RuntimeException notUnderstood) {
      // The text has a constant that this version does not know, or a store has cut it.
      return Optional.empty();
    }
  }

  private static NetworkEntry readNetwork(String[] fields) {
    require(fields, NETWORK_FIELDS);
    Instant assessedAt = readTime(fields[4]);
    Assessment assessment =
        Assessment.of(
                Verdict.valueOf(fields[1]),
                Confidence.valueOf(fields[2]),
                Constants.named(Reason.class, parts(fields[3])),
                assessedAt)
            .withNetwork(
                fields.length <= KNOWN_NETWORK
                    ? NetworkInfo.NONE
                    : NetworkText.read(fields[KNOWN_NETWORK]));
    List<ObservedAddress> addresses =
        parts(fields[8]).stream().map(StateText::readAddress).flatMap(Optional::stream).toList();
    return new NetworkEntry(
        fields[0],
        addresses.isEmpty() ? assessment : assessment.withAddresses(addresses),
        Math.max(0, Integer.parseInt(fields[5])),
        URLDecoder.decode(fields[6], UTF_8),
        fields[7].isEmpty() ? assessedAt : readTime(fields[7]));
  }

  private static Optional<ObservedAddress> readAddress(String text) {
    return Arrays.stream(How.values())
        .filter(how -> text.startsWith(how + " "))
        .findFirst()
        .map(how -> ObservedAddress.of(how, text.substring(how.name().length() + 1)));
  }

  private static OpenChallenge readChallenge(String[] fields) {
    require(fields, CHALLENGE_FIELDS);
    return new OpenChallenge(
        fields[0],
        fields[1],
        HexFormat.fromHexDigits(fields[2]),
        fields[3],
        readTime(fields[4]),
        Offer.valueOf(fields[5]));
  }

  private static Instant readTime(String text) {
    return Instant.ofEpochMilli(Long.parseLong(text, BASE));
  }

  private static List<String> parts(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(PART, -1));
  }

  private static void require(String[] fields, int least) {
    if (fields.length < least || fields[0].isEmpty()) {
      throw new IllegalArgumentException("too few fields: " + fields.length);
    }
  }
}
