package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Visitor.Challenge;
import io.github.webrtcmasking.testing.Events;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who opens a guarded page first, where a rule refuses those of whom nothing is known. */
class RefusedNewcomerTest extends ApplicationPerTest {

  private static final String GUARDED = "/shop/page";

  private static War war(String pending, String... parts) {
    return War.of(
        WebXml.complete(
            WebXml.VANTAGE
                + WebXml.setting("trusted-proxies", "127.0.0.0/8")
                + WebXml.setting("gate.names", "pay")
                + WebXml.setting("gate.mode", "enforce")
                + WebXml.setting("gate.pay.path", "/shop/page")
                + WebXml.setting("gate.pay.pending", pending)
                + WebXml.setting("gate.pay.action", "deny"),
            String.join("", parts)));
  }

  private static void answer(Visitor visitor) throws Exception {
    Challenge challenge = visitor.challenge();
    String event = Events.gathered(TurnClient.relayCandidate(challenge));
    assertThat(visitor.answer(challenge, event).statusCode()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {"act", "wait-then-act"})
  void isLookedAtOnTheRefusalPageAndLetInAtTheNextTry(String pending) throws Exception {
    Visitor visitor = deploy(war(pending));

    HttpResponse<String> refused = visitor.get(GUARDED);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body())
        .contains("<a href=\"/legacy/shop/page\">Try again</a>", "probe.js")
        .doesNotContainIgnoringCase("jsessionid");
    answer(visitor);

    assertThat(visitor.get(GUARDED).statusCode()).isEqualTo(200);
  }

  @Test
  void afterAPostToo() throws Exception {
    Visitor visitor = deploy(war("act"));

    assertThat(visitor.submit(GUARDED, "item=7").statusCode()).isEqualTo(403);
    answer(visitor);

    assertThat(visitor.get(GUARDED).statusCode()).isEqualTo(200);
  }

  /** The browser may have left out the cookie of a session that is there. */
  @ParameterizedTest
  @CsvSource({"cross-site, false", "same-site, false", "same-origin, true", "none, true"})
  void linkOfAnotherSiteBeginsNoSession(String site, boolean begins) throws Exception {
    Visitor visitor = deploy(war("act"));

    HttpResponse<String> refused =
        visitor.get(GUARDED, "Sec-Fetch-Site", site, "Sec-Fetch-Dest", "document");

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("Try again");
    assertThat(visitor.sessionId() != null).isEqualTo(begins);
    // From there it is a link of this site.
    visitor.get(GUARDED, "Sec-Fetch-Site", "same-origin", "Sec-Fetch-Dest", "document");
    answer(visitor);
    assertThat(visitor.get(GUARDED).statusCode()).isEqualTo(200);
  }

  @Test
  void sessionThatIsThereStays() throws Exception {
    Visitor visitor = deploy(war("act"));
    visitor.get("/shop/session");
    visitor.get(GUARDED);
    String before = visitor.sessionId();
    assertThat(before).isNotNull();

    assertThat(visitor.get(GUARDED).headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(visitor.sessionId()).isEqualTo(before);
  }

  @Test
  void whoeverShowsNoPageBeginsNoSession() throws Exception {
    Visitor visitor = deploy(war("act"));

    assertThat(visitor.send("HEAD", GUARDED).statusCode()).isEqualTo(403);
    assertThat(visitor.get(GUARDED, "Accept", "*/*").statusCode()).isEqualTo(403);
    assertThat(visitor.get(GUARDED, "Sec-Fetch-Dest", "iframe").statusCode()).isEqualTo(403);
    assertThat(visitor.get(GUARDED, "X-Requested-With", "XMLHttpRequest").statusCode())
        .isEqualTo(403);

    assertThat(visitor.sessionId()).isNull();
    assertThat(visitor.askForChallenge().statusCode()).isEqualTo(204);
  }

  @Test
  void pageOfTheApplicationBeginsNone() throws Exception {
    Visitor visitor =
        deploy(
            war(
                "act",
                "<error-page><error-code>403</error-code>"
                    + "<location>/static.html</location></error-page>"));

    assertThat(visitor.get(GUARDED).statusCode()).isEqualTo(403);

    assertThat(visitor.sessionId()).isNull();
  }

  /** Nobody would be looked at there. */
  @Test
  void pageWithoutTheCollectorBeginsNone() throws Exception {
    Visitor visitor = deploy(war("act", WebXml.setting("pages.exclude", "/shop/*")));

    assertThat(visitor.get(GUARDED).body()).contains("Try again").doesNotContain("<script");

    assertThat(visitor.sessionId()).isNull();
  }
}
