package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Visitor.Challenge;
import io.github.webrtcmasking.testing.Await;
import io.github.webrtcmasking.testing.Events;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;

/** The rule of docs/gate.md for a login that waits, as it stands there. */
class LoginRecipeTest extends OneApplication {

  private static final String[] NAVIGATION = {
    "Content-Type", "application/x-www-form-urlencoded",
    "Accept", "text/html",
    "Sec-Fetch-Mode", "navigate"
  };

  @BeforeParameterizedClassInvocation
  static void deploy() throws Exception {
    String paper = Files.readString(Path.of("..", "docs", "gate.md"));
    String section = paper.substring(paper.indexOf("### A login that waits"));
    Properties rule = new Properties();
    rule.load(new StringReader(section.split("```properties\n|```\n", 3)[1]));
    StringBuilder settings = new StringBuilder();
    rule.stringPropertyNames()
        .forEach(
            name ->
                settings.append(
                    WebXml.setting(name.replace("webrtc.masking.", ""), rule.getProperty(name))));
    application =
        container.deploy(
            WaitingLogin.war(
                settings.toString(), WebXml.setting("trusted-proxies", "127.0.0.0/8")));
  }

  private static HttpResponse<String> login(Visitor visitor) {
    return visitor.post("/login", "name=anna", NAVIGATION);
  }

  private static void answer(Visitor visitor, Challenge challenge) throws Exception {
    String event = Events.gathered(TurnClient.relayCandidate(challenge));
    assertThat(visitor.answer(challenge, event).statusCode()).isEqualTo(204);
  }

  @Test
  void loginThatComesFirstWaitsAndIsToldTheVerdict() throws Exception {
    visitor.get("/shop/page");
    visitor.sendAlways("X-Forwarded-For", "10.99.0.7");
    Challenge challenge = visitor.challenge();

    CompletableFuture<HttpResponse<String>> login =
        CompletableFuture.supplyAsync(() -> login(visitor));
    assertThat(Await.until(Duration.ofMillis(500), login::isDone)).isFalse();
    answer(visitor, challenge);

    // The browser sends the same form again, and the code is told.
    assertThat(login.get(2, TimeUnit.SECONDS).statusCode()).isEqualTo(307);
    assertThat(login(visitor).body()).startsWith("MASKED").endsWith(" MASKED login=MASKED/HIGH");
  }

  @Test
  void loginPassesWhenTheTimeIsOver() {
    visitor.get("/shop/page");
    visitor.challenge();

    assertThat(login(visitor).statusCode()).isEqualTo(307);
    assertThat(login(visitor).body()).isEqualTo("PENDING [] PENDING null");
  }

  /** The fastest of three, because a busy machine may hold one up as long as the rule would. */
  @Test
  void otherRequestsAreNotHeldUp() {
    visitor.get("/shop/page");
    visitor.challenge();
    long fastest = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long began = System.nanoTime();
      assertThat(visitor.get("/shop/page").statusCode()).isEqualTo(200);
      fastest = Math.min(fastest, System.nanoTime() - began);
    }

    assertThat(Duration.ofNanos(fastest)).isLessThan(Duration.ofMillis(1500));
  }
}
