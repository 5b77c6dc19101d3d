package io.github.webrtcmasking.internal.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.testing.Events;
import io.github.webrtcmasking.testing.LogLines;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one visit leaves in the log at its most talkative. */
class TracedAddressesTest {

  private static final Logger EVERYTHING = Logger.getLogger("io.github.webrtcmasking");
  private static final String VISITOR = "8.1.8.77";
  private static final String EVENT =
      Events.listing(
          List.of("8.2.8.77"), "candidate:1 1 udp 1 8.2.8.77 5 typ srflx raddr 0.0.0.0 rport 0");

  private static List<LogRecord> visit(String keep) throws Exception {
    Map<String, String> settings =
        Map.of(
            "webrtc.masking.session.create", "true",
            "webrtc.masking.trusted-proxies", "127.0.0.1",
            "webrtc.masking.addresses.keep", keep);
    try (SmallServer server = SmallServer.start(settings, OptionalInt.of(3478))) {
      Level before = EVERYTHING.getLevel();
      EVERYTHING.setLevel(Level.ALL);
      try (LogLines log = LogLines.of(EVERYTHING.getName(), Level.ALL)) {
        HttpClient visitor = SmallServer.newVisitor();
        String challenge = server.challenge(visitor, VISITOR).getString("challenge");
        assertThat(server.answer(visitor, VISITOR, challenge, EVENT)).isEqualTo(204);
        return log.records();
      } finally {
        EVERYTHING.setLevel(before);
      }
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "none,",
    "prefix, 'Saw HTTP 8.1.8.0/24, CLAIMED 8.2.8.0/24'",
    "full, 'Saw HTTP 8.1.8.77, CLAIMED 8.2.8.77'",
  })
  void addressesAreTracedAsTheyAreKeptAndNowhereElse(String keep, String traced) throws Exception {
    List<LogRecord> logged = visit(keep);
    assertThat(logged).extracting(LogRecord::getMessage).anyMatch(line -> line.contains("MASKED"));
    assertThat(logged)
        .filteredOn(line -> line.getLevel().intValue() <= Level.FINER.intValue())
        .extracting(LogRecord::getMessage)
        .isEqualTo(traced == null ? List.of() : List.of(traced));
    assertThat(logged)
        .filteredOn(line -> line.getLevel().intValue() > Level.FINER.intValue())
        .extracting(LogRecord::getMessage)
        .noneMatch(line -> line.contains("8.1.8") || line.contains("8.2.8"));
  }
}
