package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.testing.Await;
import io.github.webrtcmasking.testing.LogLines;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Code that waits in an application that goes away, or in which the filter is off. */
class AwaitEndsTest extends ApplicationPerTest {

  private final ExecutorService browsers = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    browsers.shutdownNow();
  }

  private CompletableFuture<String> login(Visitor visitor, String how) {
    return CompletableFuture.supplyAsync(() -> visitor.submit(how, "name=anna"), browsers)
        .thenApply(HttpResponse::body);
  }

  /** Issue 16: told apart from "not yet", and at once. */
  @Test
  void whereTheFilterIsOffNobodyWaits() throws Exception {
    Visitor visitor = deploy(WaitingLogin.war(WebXml.setting("enabled", "false")));
    visitor.get("/shop/page");
    long began = System.nanoTime();

    for (String how : List.of("/login/hold", "/login/async")) {
      assertThat(visitor.submit(how, "").body()).isEqualTo("NOT_EVALUATED [FILTER_OFF] null");
    }

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void waitBehindAChangeOfTheSessionsIdIsToldOnce() throws Exception {
    try (LogLines log = LogLines.listen()) {
      Visitor visitor = deploy(WaitingLogin.war());
      visitor.get("/shop/page");
      visitor.challenge();
      for (String how : List.of("/login/hold?changed", "/login/async?changed")) {
        assertThat(login(visitor, how).get(8, TimeUnit.SECONDS)).startsWith("PENDING");
      }
      assertThat(log.all())
          .filteredOn(line -> line.contains("Masking.await"))
          .singleElement()
          .asString()
          .startsWith("WARNING")
          .contains("before the session's id changes")
          .doesNotContain(visitor.sessionId());
    }
  }

  @Test
  void undeploymentWaitsForNobodyAndLeavesNoThread() throws Exception {
    Visitor visitor = deploy(WaitingLogin.war());
    visitor.get("/shop/page");
    visitor.challenge();
    List<CompletableFuture<String>> held = new ArrayList<>();
    List<CompletableFuture<String>> async = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      held.add(login(visitor, "/login/hold"));
      async.add(login(visitor, "/login/async"));
    }
    assertThat(
            Await.until(
                Duration.ofSeconds(5),
                () -> Vantages.threads().stream().anyMatch(name -> name.contains("awaited"))))
        .isTrue();
    assertThat(held).noneMatch(CompletableFuture::isDone);
    // What becomes of these is the server's: Tomcat leaves hanging what is dispatched to an
    // application that is going.
    assertThat(async).noneMatch(CompletableFuture::isDone);

    long began = System.nanoTime();
    application.undeploy();
    application = null;

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(8));
    for (CompletableFuture<String> each : held) {
      each.exceptionally(hungUp -> "").get(5, TimeUnit.SECONDS);
    }
    Vantages.requireNone();
  }
}
