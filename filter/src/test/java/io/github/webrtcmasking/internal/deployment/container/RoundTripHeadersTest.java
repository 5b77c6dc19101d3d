package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.webrtcmasking.papers.Paper;
import io.github.webrtcmasking.papers.Paper.Snippet;
import io.github.webrtcmasking.testing.Events;
import io.github.webrtcmasking.testing.FreePort;
import io.github.webrtcmasking.testing.Installed;
import io.github.webrtcmasking.testing.server.FrontNginx;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of {@code docs/verdicts.md} for proxies that tell a round trip, in those proxies. */
class RoundTripHeadersTest extends ApplicationPerTest {

  private static final String TIMEOUTS =
      """
      defaults
        timeout connect 2s
        timeout client 30s
        timeout server 30s
      """;

  @TempDir private Path folder;

  @Test
  void nginxTellsTheRoundTrip() throws Exception {
    assumeThat(FrontNginx.isInstalled()).as("nginx is installed").isTrue();
    Visitor direct = deploy(shop());
    String lines =
        "location / { proxy_pass http://%s; %s }"
            .formatted(application.uri().getAuthority(), snippet("nginx"));
    try (FrontNginx nginx = FrontNginx.start(folder, lines)) {
      assertMeasured(behind(nginx.port()));
      assertThat(answered(direct).statusCode()).isEqualTo(204); // trusted, and says nothing
    }
  }

  @Test
  void haproxyTellsTheRoundTrip() throws Exception {
    assumeThat(Installed.anywhere("haproxy")).as("HAProxy is installed").isPresent();
    deploy(shop());
    int port = FreePort.tcp();
    Path settings =
        Files.writeString(
            folder.resolve("haproxy.cfg"),
            TIMEOUTS
                + snippet("haproxy")
                    .replace("bind :80", "bind 127.0.0.1:" + port)
                    .replace("10.0.0.5:8080", application.uri().getAuthority())
                + "\n");
    OutsideServer haproxy = new OutsideServer("HAProxy", folder);
    try {
      haproxy.start(
          new ProcessBuilder("haproxy", "-W", "-f", settings.toString()),
          Duration.ofSeconds(30),
          "Loading success");
      assertMeasured(behind(port));
    } finally {
      haproxy.stopAll(Duration.ofSeconds(5));
    }
  }

  private static War shop() {
    return War.of(
        WebXml.open(
            WebXml.NO_VANTAGE,
            WebXml.setting("trusted-proxies", "127.0.0.0/8"),
            WebXml.setting("round-trip-header", "X-Round-Trip")));
  }

  private static String snippet(String language) {
    return Paper.of("docs/verdicts.md").snippetsBelow("### Behind a proxy").stream()
        .filter(each -> each.language().equals(language))
        .map(Snippet::text)
        .findFirst()
        .orElseThrow();
  }

  private Visitor behind(int port) {
    return new Visitor(OutsideServer.application(port, application.uri().getPath(), () -> {}));
  }

  private static void assertMeasured(Visitor visitor) {
    HttpResponse<String> step = answered(visitor);
    for (int i = 0; i < 4; i++) {
      assertThat(step.statusCode()).isEqualTo(303);
      step = visitor.follow(step);
    }
    assertThat(step.statusCode()).isEqualTo(204);
  }

  private static HttpResponse<String> answered(Visitor visitor) {
    visitor.get("/shop/page");
    return visitor.answerOfBrowser(visitor.challenge(), Events.gathered());
  }
}
