package io.github.webrtcmasking.visits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.testing.server.ForwardingProxy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader of the servers' logs finds what must not be there, and lets pass what may be. */
final class ServerLogsTest {
  private static final String HEAD = "2026-11-22T22:03:08 FINE ";
  private static final String ASSESSMENTS = HEAD + "io.github.webrtcmasking.assessments: ";
  private static final String VANTAGE =
      "2026-11-22T22:03:08 INFO io.github.webrtcmasking.internal.vantage.Vantage: ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Saw HTTP 203.0.113.77",
        "lost /203.0.113.77:40000.",
        "from 198.51.100.7, twice",
        "of [2001:db8::77]:443",
        "of 2001:db8:0:0:0:0:0:77",
        "of fe80::1%eth0",
        "of ::1",
        "of ::ffff:203.0.113.77",
        "session 0A1B2C3D4E5F60718293A4B5C6D7E8F9",
        "The vantage listens on UDP port 3478 of 203.0.113.77",
      })
  void addressOrSessionOfOursIsFound(String planted) {
    ServerLogs logs = ServerLogs.of(List.of(HEAD + "org.other: fine", ASSESSMENTS + planted));

    assertThat(logs.findings()).singleElement().asString().contains(planted);
  }

  @Test
  void addressInAStackTraceIsFound() {
    ServerLogs logs =
        ServerLogs.of(
            List.of(
                HEAD + "io.github.webrtcmasking.internal.gate.Gate: It failed",
                "java.lang.IllegalStateException: 203.0.113.77",
                "\tat io.github.webrtcmasking.Some.method(Some.java:7)",
                HEAD + "org.other: fine"));

    assertThat(logs.findings()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Assessed a visitor: MASKED (HIGH) [ADDRESS_DIFFERS, PROVEN], 312 ms",
        "An endpoint failed with java.lang.IllegalStateException; further failures are counted",
        "at 12:03:08 and 12:03:09, version 1.2.3, Foo::bar",
        "visitors. If so, set it, for example webrtc.masking.trusted-proxies=10.0.0.5 or 10.0.0.0/24",
      })
  void linesWithoutAnAddressPass(String text) {
    assertThat(ServerLogs.of(List.of(ASSESSMENTS + text)).findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The vantage listens on UDP port 40123 of 203.0.113.70, 2001:db8:3478:0:0:0:0:70%shop",
        "The vantage listens on UDP port 40123 of 127.0.0.1; this JVM has no IPv6"
            + " (java.net.preferIPv4Stack?), visitors over IPv6 stay unproven",
        "The vantage shares UDP port 3478 of 203.0.113.70 with another application of this server",
      })
  void operatorsOwnSocketsPass(String text) {
    assertThat(ServerLogs.of(List.of(VANTAGE + text)).findings()).isEmpty();
    assertThat(ServerLogs.of(List.of(VANTAGE + text + " 203.0.113.77")).findings()).hasSize(1);
    assertThat(ServerLogs.of(List.of(VANTAGE + text, "203.0.113.77")).findings()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trusted proxies: none; vantage: none; look-ups: none",
        "trusted proxies: 127.0.0.0/8, 2001:db8::5; vantage: UDP port 3478 of 203.0.113.70,"
            + " 2001:db8:0:0:0:0:0:70%shop; look-ups: webrtc.masking.lookup.network-database",
        "trusted proxies: 127.0.0.1; vantage: UDP port 3478 of 127.0.0.1; this JVM has no IPv6"
            + " (java.net.preferIPv4Stack?), visitors over IPv6 stay unproven; look-ups: none",
        "trusted proxies: none; vantage: UDP port 3478 of 127.0.0.1, shared with another"
            + " application of this server; look-ups: none",
        "trusted proxies: none; vantage: UDP port 3478, not open yet; look-ups: none",
        "trusted proxies: none; vantage: elsewhere, UDP port 3478, visitors use 203.0.113.70;"
            + " look-ups: none",
        "trusted proxies: none; vantage: UDP port 3478 of 203.0.113.70, 2001:db8:0:0:0:0:0:70,"
            + " visitors use second.test; look-ups: none",
      })
  void firstLineOfADeploymentMayNameWhatIsConfigured(String configured) {
    String line =
        "2026-11-22T22:03:08 INFO io.github.webrtcmasking.internal.deployment.Deployment: WebRTC"
            + " Masking Filter 1.0.0-SNAPSHOT serves /shop (Sample shop): script"
            + " /shop/webrtc-masking/probe.js; gate: checkout (redirect:/verify, enforce); "
            + configured
            + "; verdicts: logger io.github.webrtcmasking.assessments, level DEBUG";

    assertThat(ServerLogs.of(List.of(line)).findings()).isEmpty();
    assertThat(ServerLogs.of(List.of(line + " 203.0.113.77")).findings()).hasSize(1);
    assertThat(ServerLogs.of(List.of(line.replace("/shop (", "/shop 203.0.113.77 ("))).findings())
        .hasSize(1);
  }

  /** Of other loggers, only what no server knows of itself is a visitor's. */
  @Test
  void othersMayNameTheirServerAndNotTheVisitor() {
    ServerLogs logs =
        ServerLogs.of(
            List.of(
                HEAD + "PayaraMicro: http://192.0.2.10:8080/shop",
                HEAD + "org.other: " + ForwardingProxy.VISITOR));

    assertThat(logs.findings()).containsExactly("org.other: " + ForwardingProxy.VISITOR);
  }

  @Test
  void allFilesOfTheServersAreRead(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("server-0.log"), ASSESSMENTS + "Assessed a visitor: a\n");
    Files.writeString(folder.resolve("server-12.log"), ASSESSMENTS + "from 203.0.113.77\n");
    Files.writeString(folder.resolve("server-0.log.lck"), ASSESSMENTS + "from 203.0.113.78\n");
    Files.writeString(folder.resolve("consent.log"), ASSESSMENTS + "from 203.0.113.79\n");

    ServerLogs logs = ServerLogs.in(folder);

    assertThat(logs.ours("Assessed a visitor: ")).isEqualTo(1);
    assertThat(logs.findings()).singleElement().asString().endsWith("from 203.0.113.77");
  }

  /** The other end of the check: the servers write what it can read. */
  @Test
  void serversWriteInTheFormThatIsRead() throws IOException {
    String properties = Files.readString(Path.of("src", "test", "payara", "logging.properties"));

    assertThat(properties)
        .contains("\nio.github.webrtcmasking.level=FINE\n")
        .contains("\njava.util.logging.FileHandler.level=FINE\n")
        .contains("\njava.util.logging.FileHandler.pattern=target/server-%u.log\n")
        .contains("\njava.util.logging.SimpleFormatter.format=%1$tFT%1$tT %4$s %3$s: %5$s%6$s%n\n");
    // The formatter's own arguments: time, source, logger, level, message, exception.
    String line =
        "%1$tFT%1$tT %4$s %3$s: %5$s%6$s"
            .formatted(
                ZonedDateTime.now(ZoneOffset.UTC),
                "",
                "io.github.webrtcmasking.assessments",
                "FINE",
                "from 203.0.113.77",
                "");
    assertThat(ServerLogs.of(List.of(line)).findings())
        .containsExactly("io.github.webrtcmasking.assessments: from 203.0.113.77");
  }
}
