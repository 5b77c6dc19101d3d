package io.github.webrtcmasking.internal.deployment.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.webrtcmasking.internal.deployment.container.Visitor.Challenge;
import io.github.webrtcmasking.testing.Events;
import io.github.webrtcmasking.testing.LogLines;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Servers behind a proxy that connects over a Unix domain socket, and so has no address. */
@ParameterizedClass(name = "{0}")
@EnumSource
class UnixSocketTest {

  private static final String GUARDED =
      WebXml.setting("gate.names", "shop")
          + WebXml.setting("gate.mode", "enforce")
          + WebXml.setting("gate.shop.path", "/shop/plain")
          + WebXml.setting("gate.shop.pending", "wait-then-act")
          + WebXml.setting("gate.shop.wait", "PT0.1S")
          + WebXml.setting("gate.shop.action", "deny");

  @Parameter Container.Kind kind;
  @TempDir Path folder;

  private Container container;
  private String session = "";

  @BeforeEach
  void start() throws Exception {
    container = kind.start();
    container.listenAt(socket());
  }

  @AfterEach
  void stop() {
    container.close();
  }

  private Path socket() {
    return folder.resolve("s");
  }

  private void deploy(String... settings) throws Exception {
    container.deploy(War.of(WebXml.open(GUARDED, WebXml.VANTAGE, String.join("", settings))));
  }

  /** One request on a connection of its own; the whole answer. */
  private String send(String method, String path, String body, String... headers)
      throws IOException {
    String head =
        "%s /legacy%s HTTP/1.1\r\nHost: shop.example\r\nConnection: close\r\nContent-Length: %d\r\n"
            .formatted(method, path, body.length());
    String request =
        head
            + (session.isEmpty() ? "" : "Cookie: JSESSIONID=" + session + "\r\n")
            + String.join("", List.of(headers).stream().map(line -> line + "\r\n").toList())
            + "\r\n"
            + body;
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket()))) {
      channel.write(ByteBuffer.wrap(request.getBytes(UTF_8)));
      String answer = new String(Channels.newInputStream(channel).readAllBytes(), UTF_8);
      answer
          .lines()
          .filter(line -> line.startsWith("Set-Cookie: JSESSIONID="))
          .forEach(line -> session = line.replaceAll(".*JSESSIONID=([^;]*).*", "$1"));
      return answer;
    }
  }

  private String challenge(String... headers) throws IOException {
    List<String> all = new ArrayList<>(List.of(headers));
    all.add("X-Masking: 1");
    return send("POST", "/webrtc-masking/challenge", "", all.toArray(String[]::new));
  }

  @Test
  void nobodyIsRefusedAndOneWarningSaysWhatToSet() throws Exception {
    // Tomcat says that such a peer is this machine, as a proxy on it would be.
    assumeThat(kind).isEqualTo(Container.Kind.JETTY);
    try (LogLines log = LogLines.listen()) {
      deploy();
      assertThat(send("GET", "/shop/plain", "")).startsWith("HTTP/1.1 200");
      assertThat(send("GET", "/shop/page", "")).startsWith("HTTP/1.1 200");
      assertThat(send("GET", "/shop/plain", "")).startsWith("HTTP/1.1 200");
      assertThat(challenge()).startsWith("HTTP/1.1 204");
      assertThat(challenge()).startsWith("HTTP/1.1 204");
      assertThat(send("GET", "/shop/state", "", "X-Forwarded-For: 10.99.0.7"))
          .contains("verdict=NOT_EVALUATED")
          .contains("reasons=[ADDRESS_UNKNOWN]")
          .contains("attribute=true")
          .contains("text=NOT_EVALUATED");
      assertThat(log.ours())
          .filteredOn(line -> line.startsWith("WARNING"))
          .singleElement()
          .asString()
          .contains("Add unix to webrtc.masking.trusted-proxies");
    }
  }

  @Test
  void proxyThatIsNamedTellsWhoAsks() throws Exception {
    deploy(WebXml.setting("trusted-proxies", "unix, 127.0.0.1"));
    String proxied = "X-Forwarded-For: 10.99.0.7";
    send("GET", "/shop/page", "", proxied);
    String asked = challenge(proxied);
    assertThat(asked).startsWith("HTTP/1.1 200");
    Challenge challenge =
        new Challenge(
            Visitor.json(asked.substring(asked.indexOf('{'), asked.lastIndexOf('}') + 1)));
    String event = Events.gathered(TurnClient.relayCandidate(challenge));
    String answered =
        send(
            "POST",
            "/webrtc-masking/answer",
            event,
            proxied,
            "X-Masking: 1",
            "X-Masking-Challenge: " + challenge.id(),
            "Content-Type: application/json");
    assertThat(answered).startsWith("HTTP/1.1 204");
    assertThat(send("GET", "/shop/state", "", proxied)).contains("verdict=MASKED");
    assertThat(send("GET", "/shop/plain", "", proxied)).startsWith("HTTP/1.1 403");
    if (kind == Container.Kind.JETTY) {
      assertThat(send("GET", "/shop/state", "")).contains("verdict=NOT_EVALUATED");
    }
  }
}
