package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import io.github.webrtcmasking.internal.deployment.container.Visitor.Challenge;
import io.github.webrtcmasking.testing.Events;
import io.github.webrtcmasking.testing.RawHttp;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of the gate on every server, for an application with {@link GateRules}. */
abstract class GateContract {

  static final String SERVED = "SERVED";

  /** Spellings of guarded paths; whoever is masked is served by none of them. */
  static final List<String> TRICKS =
      List.of(
          "/checkout",
          "/checkout;x",
          "/checkout;jsessionid=1",
          "/checkout/",
          "//checkout",
          "///checkout",
          "/;/checkout",
          "/;x/checkout",
          "/./checkout",
          "/x/../checkout",
          "/x/..;/checkout",
          "/x/%2e%2e/checkout",
          "/step-up/../checkout",
          "/step-up/..;/checkout",
          "/style.css/../checkout",
          "/%63heckout",
          "/%63%68eckout;x=y",
          "/%2563heckout",
          "/%2Fcheckout",
          "/%2fcheckout",
          "/x%2f..%2fcheckout",
          "/checkout%2f",
          "/checkout%2F..%2Fcheckout",
          "/checkout%00",
          "/checkout%20",
          "/checkout.",
          "/checkout%2e",
          "/checkout%3bx",
          "/checkout%5c",
          "/\\checkout",
          "\\checkout",
          "/x\\..\\checkout",
          "/%5ccheckout",
          "/CHECKOUT",
          "/Checkout",
          "/checkout?x=/style.css",
          "/checkout#/style.css",
          "/checkout/x",
          "/checkout/x.css",
          "/desk",
          "/desk/",
          "/desk/x",
          "/desk/x.css",
          "/desk/x;y/../z",
          "/desk/..%252fx",
          "/desk/%252e%252e/x",
          "/desk/..%3b/x",
          "/desk;a=b/x",
          "/DESK/x",
          "/pay.do",
          "/x/pay.do",
          "/pay.do;x.css",
          "/pay.do;.css",
          "/pay%2edo",
          "/PAY.DO",
          "/secret.html",
          "/secret.html;x",
          "/secret%2ehtml",
          "//secret.html",
          "/secret.html/",
          "/secret.HTML",
          "/secret.html%20",
          "/folder/",
          "/folder//",
          "/folder/index.html",
          "/folder/;x",
          "/folder/./",
          "/go?forward=/checkout",
          "/go?forward=/secret.html",
          "/go?forward=/desk/x",
          "/go?forward=/folder/",
          "/go?forward=/x.do",
          "/go?forward=//checkout",
          "/go?forward=/x/../checkout",
          "/go?forward=/checkout;x",
          "/go?forward=/%2563heckout",
          "/go?dispatch=/checkout",
          "/go?dispatch=/secret.html",
          "/step-up?forward=/checkout");

  /** Some of those that every server serves to everybody else, so that refusing them is news. */
  private static final List<String> USUAL =
      List.of(
          "/checkout",
          "/checkout;x",
          "/./checkout",
          "/x/../checkout",
          "/%63heckout",
          "/desk/x.css",
          "/pay.do;x.css",
          "/secret.html",
          "/folder/",
          "/go?forward=/checkout",
          "/go?forward=/secret.html",
          "/go?dispatch=/checkout");

  /** The application that is deployed on this server. */
  abstract Application application();

  @Test
  void noSpellingPassesTheGate() throws Exception {
    Visitor honest = visitor();
    answerWithProof(honest);
    Visitor masked = masked();
    Map<String, Integer> served = new LinkedHashMap<>();
    List<String> passed = new ArrayList<>();

    for (String trick : TRICKS) {
      String answer = raw(honest, trick);
      if (answer.contains(SERVED)) {
        served.put(trick, RawHttp.status(raw(masked, trick, "X-Forwarded-For: 10.99.0.7")));
      }
      if (raw(masked, trick, "X-Forwarded-For: 10.99.0.7").contains(SERVED)) {
        passed.add(trick);
      }
    }

    assertThat(passed).isEmpty();
    assertThat(served.keySet()).containsAll(USUAL);
    assertThat(served.values()).containsOnly(403);
  }

  @Test
  void deniedVisitorSeesTheApplicationsOwnPage() throws Exception {
    HttpResponse<String> denied = masked().get("/checkout");

    assertThat(denied.statusCode()).isEqualTo(403);
    assertThat(denied.body()).contains("Refused by the shop");
    assertThat(denied.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(masked().post("/checkout", "item=7").statusCode()).isEqualTo(403);
  }

  @Test
  void partsOfGuardedPagesAreServed() throws Exception {
    Visitor masked = masked();

    assertThat(masked.get("/parts/style.css").body()).contains(SERVED);
    assertThat(masked.get("/parts/page.html").statusCode()).isEqualTo(403);
    assertThat(masked.get(Visitor.PATH + "/probe.js").statusCode()).isEqualTo(200);
  }

  @Test
  void observedVisitorIsServed() throws Exception {
    assertThat(masked().get("/watched").body()).startsWith(SERVED);
  }

  @Test
  void visitorIsSentToTheStepUpAndNotInCircles() throws Exception {
    Visitor masked = masked();

    HttpResponse<String> sent = masked.get("/account/bills?year=2026&x=%2F");

    assertThat(sent.statusCode()).isEqualTo(302);
    assertThat(sent.headers().firstValue("Location"))
        .hasValue(Container.CONTEXT_PATH + "/step-up?why=network");
    assertThat(sent.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(masked.get("/step-up?why=network").body())
        .startsWith(SERVED)
        .contains("target=/account/bills?year=2026&x=%2F\n");
    assertThat(masked.post("/account/bills", "").statusCode()).isEqualTo(303);
    assertThat(masked.get("/step-up").body()).contains("target=null\n");
  }

  @Test
  void keptTargetLeadsNowhereElse() throws Exception {
    Visitor masked = masked();
    String proxied = "X-Forwarded-For: 10.99.0.7";
    for (String path :
        List.of("//evil.example/../account/x", "/account//evil.example", "/account/%0d%0aa:b")) {
      String answer = raw(masked, path, proxied);

      assertThat(answer).doesNotContain("\r\na:b").doesNotContain("Location: //");
      String page = masked.get("/step-up").body();
      assertThat(page).containsPattern("target=(null|/(?!/)[A-Za-z0-9._~/%-]*)\n");
    }
    String absolute =
        RawHttp.send(
            application().uri(),
            "GET http://evil.example" + Container.CONTEXT_PATH + "/account/x HTTP/1.1",
            "Cookie: JSESSIONID=" + masked.sessionId(),
            proxied);
    assertThat(absolute).doesNotContainPattern("(?i)location: [^\r]*evil");
    assertThat(masked.get("/step-up").body()).doesNotContain("evil.example/");
  }

  @Test
  void passedStepUpIsRememberedForSessionAndNetwork() throws Exception {
    Visitor masked = masked();
    assertThat(masked.get("/account/x").statusCode()).isEqualTo(302);

    masked.get("/step-up?set=otpPassed");

    assertThat(masked.get("/account/x").statusCode()).isEqualTo(200);
    assertThat(masked.get("/checkout").statusCode()).isEqualTo(403);

    masked.sendAlways("X-Forwarded-For", "10.98.0.7");
    answerWithProof(masked);
    masked.get("/go?set=otpPassed"); // Said again, as to have it replicated: that passes nothing.
    assertThat(masked.get("/account/x").statusCode()).isEqualTo(302);
    masked.get("/step-up?set=otpPassed");
    assertThat(masked.get("/account/x").statusCode()).isEqualTo(200);
  }

  @Test
  void clearingInCodeOpensEveryRuleForTheNetwork() throws Exception {
    Visitor masked = masked();
    masked.get("/go?clear=1");

    assertThat(masked.get("/account/x").statusCode()).isEqualTo(200);
    assertThat(masked.get("/checkout").statusCode()).isEqualTo(200);

    masked.sendAlways("X-Forwarded-For", "10.98.0.7");
    answerWithProof(masked);
    assertThat(masked.get("/checkout").statusCode()).isEqualTo(403);
  }

  @Test
  void applicationIsToldAndVisitorsCannotTell() throws Exception {
    String[] spoofed = {
      "x-webrtc-masking-gate", "made=up", "X-WEBRTC-MASKING-GATE", "made=up",
      "X_WebRTC_Masking_Gate", "made=up", "x-webrtc_masking-gate", "made=up"
    };
    Visitor honest = visitor();
    answerWithProof(honest);

    assertThat(masked().get("/portal/x", spoofed).body())
        .contains("attribute=portal=MASKED/HIGH\n")
        .contains("header=[portal=MASKED/HIGH]\n")
        .contains("one=portal=MASKED/HIGH\n")
        .contains("cgi=null\n")
        .doesNotContain("made=up");
    for (String path : List.of("/portal/x", "/checkout", "/go?dispatch=/portal/x")) {
      assertThat(honest.get(path, spoofed).body())
          .contains("attribute=null\n")
          .contains("header=[]\n")
          .contains("one=null\n")
          .doesNotContainPattern("(?i)names=.*masking.gate");
    }
    assertThat(masked().get("/go?dispatch=/portal/x", spoofed).body())
        .contains("header=[portal=MASKED/HIGH]\n")
        .doesNotContain("made=up");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/patient/x?a=b", "/held/x?a=b"})
  void requestWaitsForTheAnswer(String path) throws Exception {
    Visitor visitor = visitor();
    Challenge challenge = visitor.challenge();
    CompletableFuture<HttpResponse<String>> waiting =
        CompletableFuture.supplyAsync(() -> visitor.post(path, "item=7", form("text/html")));
    TimeUnit.MILLISECONDS.sleep(500);
    assertThat(waiting).isNotDone();

    long answered = System.nanoTime();
    answer(visitor, challenge);
    HttpResponse<String> response = waiting.get(5, TimeUnit.SECONDS);

    assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - answered)).isLessThan(5000);
    if (response.statusCode() == 307) {
      assertThat(response.headers().firstValue("Location")).hasValue("./x?a=b");
      assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
      response = visitor.post(path, "item=7", form("text/html"));
    }
    assertThat(response.body()).startsWith(SERVED).contains("method=POST", "item=7");
  }

  @Test
  void requestThatWaitedInVainIsDenied() {
    Visitor visitor = visitor();
    visitor.challenge();

    HttpResponse<String> response = visitor.get("/strict/x", "Accept", "text/html");

    assertThat(response.statusCode()).isEqualTo(307);
    assertThat(visitor.get("/strict/x", "Accept", "text/html").statusCode()).isEqualTo(403);
    assertThat(new Visitor(application()).get("/strict/x").statusCode()).isEqualTo(403);
  }

  private String raw(Visitor visitor, String path, String... headers) throws IOException {
    String[] all = new String[headers.length + 1];
    System.arraycopy(headers, 0, all, 1, headers.length);
    all[0] = "Cookie: JSESSIONID=" + visitor.sessionId();
    return RawHttp.send(
        application().uri(), "GET " + Container.CONTEXT_PATH + path + " HTTP/1.1", all);
  }

  private static String[] form(String accept) {
    return new String[] {"Content-Type", "application/x-www-form-urlencoded", "Accept", accept};
  }

  final Visitor visitor() {
    Visitor visitor = new Visitor(application());
    visitor.get("/shop/page");
    return visitor;
  }

  final Visitor masked() throws Exception {
    Visitor visitor = visitor();
    visitor.sendAlways("X-Forwarded-For", "10.99.0.7");
    visitor.get("/shop/page");
    answerWithProof(visitor);
    return visitor;
  }

  static void answerWithProof(Visitor visitor) throws Exception {
    answer(visitor, visitor.challenge());
  }

  private static void answer(Visitor visitor, Challenge challenge) throws Exception {
    assertThat(
            visitor
                .answer(challenge, Events.gathered(TurnClient.relayCandidate(challenge)))
                .statusCode())
        .isEqualTo(204);
  }
}
