package io.github.webrtcmasking.internal.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.monitor.DeploymentMonitor;
import io.github.webrtcmasking.internal.monitor.Fault;
import io.github.webrtcmasking.internal.monitor.Tally;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** What many browsers' answers lead to, from the endpoints to the log. */
class OperatorWarningsTest {

  private static final Map<String, String> SETTINGS =
      Map.of(
          "webrtc.masking.session.create",
          "true",
          "webrtc.masking.trusted-proxies",
          "127.0.0.1",
          "webrtc.masking.vantage.host",
          "udp.shop.example");

  private static final String HIDDEN_HOST =
      "candidate:1 1 udp 2113937151 4f1ee5a7-0d2c-4f0b-9ad0-1b8d2c3f4a5b.local 50000 typ host";

  private static final String EVENT =
      """
      {"eventId":"6f9619ff-8b86-4011-b42d-00cf4fc964ff","eventType":"context.webrtc.ips",
       "moduleName":"WebRTCIPModule","timestamp":"2026-11-22T12:00:00.000Z",
       "payload":{"supported":true,
         "candidates":{"publicIPs":{"ipv4":[],"ipv6":[]},"localIPs":[]},
         "rawCandidates":["%s"]}}
      """;

  @Test
  void twentyVisitorsWithoutAnyDatagramAreOneWarning() throws Exception {
    WarningLines lines = new WarningLines();
    Logger logger = Logger.getLogger(DeploymentMonitor.class.getName());
    logger.addHandler(lines);
    try (SmallServer server = SmallServer.start(SETTINGS, OptionalInt.of(3478))) {
      for (int i = 1; i <= 21; i++) {
        visit(server, "8." + i + ".8.8");
      }
      assertThat(server.endpoints().monitor().recent(Fault.UDP_BLOCKED))
          .isEqualTo(new Tally(21, 21));
    } finally {
      logger.removeHandler(lines);
    }
    assertThat(lines.all)
        .singleElement()
        .asString()
        .startsWith("UDP 3478 seems to be blocked: 20 of 20 challenges")
        .doesNotContain(".8.8");
  }

  @Test
  void visitorsOfOneNetworkAreNone() throws Exception {
    WarningLines lines = new WarningLines();
    Logger logger = Logger.getLogger(DeploymentMonitor.class.getName());
    logger.addHandler(lines);
    try (SmallServer server = SmallServer.start(SETTINGS, OptionalInt.of(3478))) {
      for (int i = 1; i <= 25; i++) {
        visit(server, "2a00:1:2:" + i + "::1");
      }
      assertThat(server.endpoints().monitor().recent(Fault.UDP_BLOCKED)).isEqualTo(new Tally(4, 4));
    } finally {
      logger.removeHandler(lines);
    }
    assertThat(lines.all).isEmpty();
  }

  @Test
  void oneVisitorWithManySessionsIsNone() throws Exception {
    WarningLines lines = new WarningLines();
    Logger logger = Logger.getLogger(DeploymentMonitor.class.getName());
    logger.addHandler(lines);
    try (SmallServer server = SmallServer.start(SETTINGS, OptionalInt.of(3478))) {
      for (int i = 0; i < 25; i++) {
        visit(server, "8.8.8.8");
      }
      assertThat(server.endpoints().monitor().recent(Fault.UDP_BLOCKED)).isEqualTo(new Tally(1, 1));
    } finally {
      logger.removeHandler(lines);
    }
    assertThat(lines.all).isEmpty();
  }

  private static void visit(SmallServer server, String address) throws Exception {
    HttpClient visitor = SmallServer.newVisitor();
    String challenge = server.challenge(visitor, address).getString("challenge");
    assertThat(server.answer(visitor, address, challenge, EVENT.formatted(HIDDEN_HOST)))
        .isEqualTo(204);
  }

  private static final class WarningLines extends Handler {
    private final List<String> all = new CopyOnWriteArrayList<>();

    @Override
    public void publish(LogRecord line) {
      if (line.getLevel().equals(Level.WARNING)) {
        all.add(line.getMessage());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
