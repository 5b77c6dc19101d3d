package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Visitor.Challenge;
import io.github.webrtcmasking.testing.Await;
import io.github.webrtcmasking.testing.Events;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Code of applications that waits for the answer at the decision, on whole servers. */
class AwaitTest extends OneApplication {

  @BeforeParameterizedClassInvocation
  static void deploy() throws Exception {
    application =
        container.deploy(WaitingLogin.war(WebXml.setting("trusted-proxies", "127.0.0.0/8")));
  }

  private final ExecutorService browsers = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    browsers.shutdownNow();
  }

  private CompletableFuture<String> login(Visitor visitor, String how) {
    return CompletableFuture.supplyAsync(() -> visitor.submit(how, "name=anna"), browsers)
        .thenApply(HttpResponse::body);
  }

  private static void answer(Visitor visitor, Challenge challenge) throws Exception {
    String event = Events.gathered(TurnClient.relayCandidate(challenge));
    assertThat(visitor.answer(challenge, event).statusCode()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/login/hold", "/login/async", "/mvc/hold", "/mvc/async"})
  void answerEndsTheWait(String how) throws Exception {
    visitor.get("/shop/page");
    Challenge challenge = visitor.challenge();

    CompletableFuture<String> login = login(visitor, how);
    assertThat(Await.until(Duration.ofMillis(600), login::isDone)).isFalse();
    answer(visitor, challenge);

    assertThat(login.get(3, TimeUnit.SECONDS)).startsWith("CONSISTENT");
    // What is known by then is told at once.
    assertThat(login(visitor, how).get(3, TimeUnit.SECONDS)).startsWith("CONSISTENT");
  }

  /** The browser's answer would come with the old cookie until the response is there. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/login/hold?changed",
        "/login/async?changed",
        "/login/hold?renewed",
        "/login/async?renewed"
      })
  void behindAChangeOfTheSessionsIdNobodyWaits(String how) throws Exception {
    visitor.get("/shop/page");
    visitor.challenge();

    assertThat(login(visitor, how).get(5, TimeUnit.SECONDS)).startsWith("PENDING");
    // The browser has the new cookie now, so that it is worth waiting again.
    CompletableFuture<String> next = login(visitor, "/login/hold");
    assertThat(Await.until(Duration.ofMillis(600), next::isDone)).isFalse();
    answer(visitor, visitor.challenge());
    assertThat(next.get(5, TimeUnit.SECONDS)).startsWith("CONSISTENT");
  }

  /** Another address of the same session: only that one's answer counts. */
  @Test
  void answerOfAnotherNetworkEndsNoWait() throws Exception {
    visitor.get("/shop/page");
    Visitor elsewhere = visitor.at(application);
    elsewhere.sendAlways("X-Forwarded-For", "10.98.0.7");
    Challenge there = elsewhere.challenge();
    Challenge here = visitor.challenge();

    CompletableFuture<String> held = login(visitor, "/login/hold");
    CompletableFuture<String> async = login(visitor, "/login/async");
    answer(elsewhere, there);
    assertThat(Await.until(Duration.ofMillis(800), () -> held.isDone() || async.isDone()))
        .isFalse();

    answer(visitor, here);
    assertThat(held.get(3, TimeUnit.SECONDS)).startsWith("CONSISTENT").endsWith("CONSISTENT");
    assertThat(async.get(3, TimeUnit.SECONDS)).startsWith("CONSISTENT").endsWith("CONSISTENT");
  }

  @Test
  void nobodyWaitsWithoutASessionAndNoneIsMade() {
    long began = System.nanoTime();

    assertThat(visitor.submit("/login/hold", "").body()).isEqualTo("PENDING [] PENDING");
    assertThat(visitor.submit("/login/async", "").body()).startsWith("PENDING []");

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    assertThat(visitor.sessionId()).isNull();
  }

  @Test
  void limitEndsTheWait() {
    visitor.get("/shop/page");
    visitor.challenge();

    assertThat(visitor.submit("/login/briefly", "").body()).isEqualTo("PENDING [] PENDING");
  }
}
