package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import io.github.webrtcmasking.internal.deployment.container.Visitor.Challenge;
import io.github.webrtcmasking.internal.deployment.container.War.Library;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.openmbean.TabularData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Requests that wait at the gate of a whole application: how many, and when it goes away. */
class GateWaitingTest {

  private static final String PATH = "/patient/x";

  /** A page can be asked for again, so it waits without a thread. */
  private static final String[] PARKED = {"Accept", "text/html", "Sec-Fetch-Mode", "navigate"};

  /** What a script asks for cannot. */
  private static final String[] HELD = {"Accept", "text/html", "Sec-Fetch-Mode", "cors"};

  private final ExecutorService browsers = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    browsers.shutdownNow();
  }

  @ParameterizedTest
  @EnumSource
  void undeploymentWaitsForNobodyAndLeavesNobodyWaiting(Container.Kind kind) throws Exception {
    try (Container container = kind.start()) {
      Application application = container.deploy(GateRules.war(Library.values()));
      Visitor visitor = visitor(application);
      visitor.challenge();
      CompletableFuture<Integer> parked = ask(visitor, PARKED).thenApply(HttpResponse::statusCode);
      CompletableFuture<Integer> held = ask(visitor, HELD).thenApply(HttpResponse::statusCode);
      TimeUnit.MILLISECONDS.sleep(500);
      assertThat(parked).isNotDone();
      assertThat(held).isNotDone();
      assertThat(Vantages.threads()).contains("webrtc-masking-gate");

      long began = System.nanoTime();
      application.undeploy();
      Duration taken = Duration.ofNanos(System.nanoTime() - began);

      // Each has an end, be it the server's own; nobody waits out his ten seconds.
      assertThat(parked.exceptionally(hungUp -> 0).get(5, TimeUnit.SECONDS))
          .isIn(0, 307, 404, 500, 503);
      assertThat(held.exceptionally(hungUp -> 0).get(5, TimeUnit.SECONDS))
          .isIn(0, 200, 404, 500, 503); // An application that goes away may not serve it.
      assertThat(taken).isLessThan(Duration.ofSeconds(8));
      Vantages.requireNone();
    }
  }

  @ParameterizedTest
  @EnumSource
  void soManyWaitAndWhoeverComesThenPasses(Container.Kind kind) throws Exception {
    try (Container container = kind.start()) {
      Application application = container.deploy(GateRules.war(Library.values()));
      Visitor visitor = visitor(application);
      Challenge challenge = visitor.challenge();
      List<CompletableFuture<HttpResponse<String>>> parked = new ArrayList<>();
      for (int i = 0; i < 256; i++) {
        parked.add(ask(visitor, PARKED));
      }
      awaitCount("patient/WAITED", 256);

      assertThat(visitor.get(PATH, PARKED).body()).startsWith("SERVED");
      assertThat(count("patient/WAITING_ROOM_FULL")).isEqualTo(1);
      assertThat(parked).allMatch(waiting -> !waiting.isDone());

      visitor.answer(challenge, Events.gathered(TurnClient.relayCandidate(challenge)));
      for (CompletableFuture<HttpResponse<String>> waiting : parked) {
        assertThat(waiting.get(5, TimeUnit.SECONDS).statusCode()).isEqualTo(307);
      }
      assertThat(count("patient/WAITED")).isEqualTo(256);
      application.undeploy();
    }
  }

  @ParameterizedTest
  @EnumSource
  void soManyAreHeldAndWhoeverComesThenPasses(Container.Kind kind) throws Exception {
    try (Container container = kind.start()) {
      Application application = container.deploy(GateRules.war(Library.values()));
      Visitor visitor = visitor(application);
      Challenge challenge = visitor.challenge();
      List<CompletableFuture<HttpResponse<String>>> held = new ArrayList<>();
      for (int i = 0; i < 9; i++) {
        held.add(ask(visitor, HELD));
      }
      awaitCount("patient/WAITING_ROOM_FULL", 1);
      assertThat(CompletableFuture.anyOf(held.toArray(CompletableFuture[]::new)))
          .succeedsWithin(Duration.ofSeconds(1));

      visitor.answer(challenge, Events.gathered(TurnClient.relayCandidate(challenge)));
      for (CompletableFuture<HttpResponse<String>> each : held) {
        assertThat(each.get(5, TimeUnit.SECONDS).body()).startsWith("SERVED");
      }
      assertThat(count("patient/WAITED")).isEqualTo(8);
      assertThat(count("patient/WAITING_ROOM_FULL")).isEqualTo(1);
      application.undeploy();
    }
  }

  private static Visitor visitor(Application application) {
    Visitor visitor = new Visitor(application);
    visitor.get("/shop/page");
    return visitor;
  }

  private CompletableFuture<HttpResponse<String>> ask(Visitor visitor, String... how) {
    return CompletableFuture.supplyAsync(() -> visitor.get(PATH, how), browsers);
  }

  private static void awaitCount(String row, long expected) {
    assertThat(Await.until(Duration.ofSeconds(8), () -> count(row) == expected))
        .as(() -> row + " is " + count(row))
        .isTrue();
  }

  /** One gate decision of the only application, as the bean tells it. */
  private static long count(String row) {
    try {
      var server = ManagementFactory.getPlatformMBeanServer();
      var name =
          server.queryNames(new ObjectName("io.github.webrtcmasking:*"), null).iterator().next();
      TabularData rows = (TabularData) server.getAttribute(name, "GateDecisions");
      return (Long) rows.get(new Object[] {row}).get("value");
    } catch (JMException e) {
      throw new AssertionError(e);
    }
  }
}
