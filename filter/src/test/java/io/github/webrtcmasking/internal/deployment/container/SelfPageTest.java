package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Visitor.Challenge;
import io.github.webrtcmasking.testing.Events;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People of the operator's networks see their own verdict, in every container. */
class SelfPageTest extends ApplicationPerTest {

  private static final String SELF = Visitor.PATH + "/self";

  private static final String ON =
      WebXml.VANTAGE
          + WebXml.setting("diagnostics", "true")
          + WebXml.setting("self.from", "127.0.0.0/8, 10.99.0.0/16");

  private Visitor open(String... parts) throws Exception {
    return deploy(War.of(WebXml.open(ON, String.join("\n", parts))));
  }

  private static void assess(Visitor visitor) throws Exception {
    Challenge challenge = visitor.challenge();
    visitor.answer(challenge, Events.gathered(TurnClient.relayCandidate(challenge)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", WebXml.FORM_LOGIN, WebXml.FORM_LOGIN + WebXml.DENY_UNCOVERED})
  void openingItIsEnough(String more) throws Exception {
    Visitor visitor = open(more);
    HttpResponse<String> first = visitor.get(SELF);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.headers().firstValue("Content-Type"))
        .hasValueSatisfying(
            type -> assertThat(type).isEqualToIgnoringCase("text/html;charset=utf-8"));
    assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(first.body()).contains("PENDING", "data-pending", "src=\"probe.js\"");
    assertThat(visitor.get(Visitor.PATH + "/self.js").statusCode()).isEqualTo(200);

    assess(visitor);

    assertThat(visitor.get(SELF).body())
        .contains("CONSISTENT, HIGH", "127.0.0.1", "<dd>over IPv4</dd>")
        .doesNotContain("data-pending");
  }

  @Test
  void theLastPageOfTheSessionIsNamedWithWhatBecameOfItsTag() throws Exception {
    Visitor visitor = open(WebXml.setting("pages.exclude", "/shop/plain"));
    visitor.get("/shop/page");
    assertThat(visitor.get(SELF).body()).contains("/shop/page got the tag.");
    visitor.get("/shop/state");
    visitor.get("/shop/missing", "Accept", "image/png");
    assertThat(visitor.get(SELF).body()).contains("/shop/page got the tag.");
    visitor.get("/shop/plain");
    assertThat(visitor.get(SELF).body()).contains("/shop/plain got no tag: page-excluded.");
    assertThat(new Visitor(application).get(SELF).body())
        .as("somebody else's session")
        .doesNotContain("/shop/p");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "POST"})
  void strangersFindNothing(String method) throws Exception {
    Visitor visitor = open(WebXml.setting("trusted-proxies", "127.0.0.0/8"));
    HttpResponse<String> page = visitor.send(method, SELF, "X-Forwarded-For", "9.9.9.9");
    HttpResponse<String> nothing =
        visitor.send(method, Visitor.PATH + "/nothing", "X-Forwarded-For", "9.9.9.9");
    assertThat(page.statusCode()).isEqualTo(404).isEqualTo(nothing.statusCode());
    assertThat(page.body()).isEqualTo(nothing.body());
    assertThat(page.headers().map().keySet()).isEqualTo(nothing.headers().map().keySet());
    assertThat(visitor.send("GET", SELF, "X-Forwarded-For", "10.99.3.4").statusCode())
        .isEqualTo(200);
  }

  @Test
  void withoutTheSettingsThereIsNone() throws Exception {
    Visitor visitor = deploy(War.of(WebXml.open(WebXml.NO_VANTAGE)));
    assertThat(visitor.get(SELF).statusCode()).isEqualTo(404);
  }
}
