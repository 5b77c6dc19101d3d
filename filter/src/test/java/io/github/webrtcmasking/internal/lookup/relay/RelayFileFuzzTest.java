package io.github.webrtcmasking.internal.lookup.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.webrtcmasking.testing.Addresses;
import io.github.webrtcmasking.testing.fuzz.Growth;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Optional;

/** Any catalogue of relays is read or refused, and its names are as short as they must be. */
class RelayFileFuzzTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

  @FuzzTest(maxDuration = "10m")
  void everyCatalogueIsReadOrRefused(byte[] input) {
    String text = new String(input, UTF_8);
    read("192.0.2.7 | Ours\n" + text)
        .ifPresent(
            relays ->
                relays
                    .nameOf(Addresses.ip("192.0.2.7"), 0)
                    .ifPresent(
                        name ->
                            assertThat(name)
                                .isNotBlank()
                                .hasSizeLessThanOrEqualTo(RelayFile.LONGEST_NAME)));
    read(text).ifPresent(relays -> assertThat(relays.toString()).isNotBlank());
    Growth.isLinear(input, bytes -> read(new String(bytes, UTF_8)));
  }

  private static Optional<RelayCatalogue> read(String text) {
    try {
      BufferedReader lines = new BufferedReader(new StringReader(text));
      return Optional.of(RelayFile.read(lines, TODAY, TODAY).value());
    } catch (IOException refused) {
      return Optional.empty();
    }
  }
}
