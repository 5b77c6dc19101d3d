package io.github.webrtcmasking.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Run after all browser tests, on what their servers have logged. */
final class ServerLogsIT {
  private static final Path TARGET = Path.of("target");
  private static final Path VISITS =
      TARGET.resolve("failsafe-reports").resolve("TEST-" + ShopVisitIT.class.getName() + ".xml");

  @Test
  void noLineAboveTraceTellsOfAVisitor() {
    ServerLogs logs = ServerLogs.in(TARGET);

    assertThat(logs.findings()).isEmpty();
    // A part of the browser tests, run by itself, may have assessed nobody.
    if (Files.exists(VISITS)) {
      assertThat(logs.ours("Assessed a visitor: MASKED")).isPositive();
      assertThat(logs.ours("Assessed a visitor: CONSISTENT")).isPositive();
      assertThat(logs.ours("WebRTC Masking Filter ")).isPositive();
    }
  }
}
