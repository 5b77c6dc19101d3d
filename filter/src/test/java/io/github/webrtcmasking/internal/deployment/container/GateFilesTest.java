package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Visitor.Challenge;
import io.github.webrtcmasking.internal.deployment.container.app.ControllerFilter;
import io.github.webrtcmasking.testing.Events;
import io.github.webrtcmasking.testing.RawHttp;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Issue 13, item 8: of a guarded folder only files are exempt, and no page that is called so. */
class GateFilesTest extends OneApplication {

  private static final String PROXIED = "X-Forwarded-For: 10.99.0.7";

  private static final List<String> PAGES =
      List.of(
          "/store/checkout/pay.css",
          "/store/checkout/pay.js",
          "/store/checkout/pay.png",
          "/store/checkout/pay.CSS",
          "/store/checkout/pay;x=.css",
          "/store/checkout/pay;x/..;y/z.css",
          "/store/checkout/pay%2ecss",
          "/store/checkout/pay.jsp/x.css",
          "/store/checkout/pay.css.",
          "/store/checkout/pay.css%20",
          "/store/checkout/pay.css/",
          "/store/checkout/pay/x.woff2",
          "/store/checkout/pay/../style.css",
          "/store/checkout/pay/../../../style.css",
          "/store/checkout/pay/..;/style.css",
          "/store/checkout/pay/%2e%2e/style.css",
          "/store/checkout/pay;/../style.css",
          "/store/checkout/pay;x/../../../style.css",
          "//store/checkout/pay.css",
          "/x/../store/checkout/pay.css",
          "/store/checkout/..;/checkout/pay.css");

  @BeforeParameterizedClassInvocation
  static void deploy() throws Exception {
    application =
        container.deploy(
            War.of(
                    WebXml.open(
                        WebXml.VANTAGE,
                        WebXml.setting("trusted-proxies", "127.0.0.0/8"),
                        WebXml.setting("gate.names", "pay"),
                        WebXml.setting("gate.mode", "enforce"),
                        WebXml.setting("gate.pay.path", "/store/checkout/*"),
                        WebXml.setting("gate.pay.action", "deny"),
                        WebXml.filter("controller", ControllerFilter.class, "")))
                .with("store/checkout/style.css", "/* FILE */")
                .with("store/checkout/my style.css", "/* FILE */")
                .with("store/checkout/index.html", "<html><head></head><body>FILE</body></html>")
                .with("store/checkout/page.html", "<html><head></head><body>FILE</body></html>")
                .with("style.css", "/* FILE */"));
  }

  @Test
  void pageThatIsCalledLikeAFileIsGuarded() throws Exception {
    Visitor honest = visitor();
    Visitor masked = masked();
    Map<String, Integer> served = new LinkedHashMap<>();
    List<String> passed = new ArrayList<>();

    for (String page : PAGES) {
      String answer = raw(masked, page, PROXIED);
      if (answer.contains("CONTROLLED")) {
        passed.add(page);
      }
      if (raw(honest, page).contains("CONTROLLED")) {
        served.put(page, RawHttp.status(answer));
      }
    }

    assertThat(passed).isEmpty();
    assertThat(served)
        .containsKeys(
            "/store/checkout/pay.css",
            "/store/checkout/pay.jsp/x.css",
            "/store/checkout/pay/../../../style.css");
    assertThat(served.values()).containsOnly(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/store/checkout/style.css",
        "/store/checkout/style.css?v=1",
        "/store/checkout/style.css;jsessionid=1",
        "/store/checkout/my%20style.css",
      })
  void fileIsServed(String file) throws Exception {
    assertThat(raw(masked(), file, PROXIED)).contains("FILE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/store/checkout/",
        "/store/checkout/index.html",
        "/store/checkout/page.html",
        "/store/checkout/style.CSS",
        "/store/checkout/nothing.css"
      })
  void whatIsNoSuchFileIsGuarded(String path) throws Exception {
    assertThat(RawHttp.status(raw(masked(), path, PROXIED))).isEqualTo(403);
  }

  /** Our own path is answered by us alone, whatever lies there or leads there. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/webrtc-masking/store/checkout/pay",
        "/store/checkout/pay/../../../webrtc-masking/x",
        "/store/checkout/pay/..;/..;/..;/webrtc-masking/probe.js",
        "/webrtc-masking/..;/store/checkout/pay",
        "/webrtc-masking/../store/checkout/pay",
        "/webrtc-masking;/../store/checkout/pay"
      })
  void endpointsAreNoWayAround(String path) throws Exception {
    assertThat(raw(masked(), path, PROXIED)).doesNotContain("CONTROLLED");
  }

  private static String raw(Visitor visitor, String path, String... headers) throws IOException {
    List<String> all = new ArrayList<>(List.of(headers));
    all.add("Cookie: JSESSIONID=" + visitor.sessionId());
    return RawHttp.send(
        application.uri(),
        "GET " + Container.CONTEXT_PATH + path + " HTTP/1.1",
        all.toArray(String[]::new));
  }

  private static Visitor visitor() {
    Visitor visitor = new Visitor(application);
    visitor.get("/shop/page");
    return visitor;
  }

  private static Visitor masked() throws Exception {
    Visitor visitor = visitor();
    visitor.sendAlways("X-Forwarded-For", "10.99.0.7");
    Challenge challenge = visitor.challenge();
    String event = Events.gathered(TurnClient.relayCandidate(challenge));
    assertThat(visitor.answer(challenge, event).statusCode()).isEqualTo(204);
    return visitor;
  }
}
