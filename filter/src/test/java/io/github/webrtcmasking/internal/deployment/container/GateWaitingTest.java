package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import io.github.webrtcmasking.internal.deployment.container.Visitor.Challenge;
import io.github.webrtcmasking.internal.deployment.container.War.Library;
import io.github.webrtcmasking.testing.Await;
import io.github.webrtcmasking.testing.Events;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.openmbean.TabularData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Requests that wait at the gate of a whole application: how many, and when it goes away. */
class GateWaitingTest {

  private static final String PATH = "/patient/x";

  /** Where nobody passes who waited in vain. */
  private static final String FIRM = "/firm/x";

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
      CompletableFuture<Integer> parked =
          ask(visitor, PATH, PARKED).thenApply(HttpResponse::statusCode);
      CompletableFuture<Integer> held =
          ask(visitor, PATH, HELD).thenApply(HttpResponse::statusCode);
      awaitBegun("patient", 2);
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

  /** Issue 13, item 9: what another tab asks for is no answer, and neither is a refused one. */
  @ParameterizedTest
  @EnumSource
  void onlyTheAnswerEndsTheWait(Container.Kind kind) throws Exception {
    try (Container container = kind.start()) {
      Application application = container.deploy(GateRules.war(Library.values()));
      Visitor visitor = visitor(application);
      Challenge challenge = visitor.challenge();
      CompletableFuture<HttpResponse<String>> parked = ask(visitor, FIRM, PARKED);
      CompletableFuture<HttpResponse<String>> held = ask(visitor, FIRM, HELD);
      CompletableFuture<HttpResponse<String>> bound = upload(visitor);
      awaitBegun("firm", 3);

      visitor.get(Visitor.PATH + "/probe.js");
      visitor.get(Visitor.PATH + "/nothing");
      visitor.challenge();
      assertThat(visitor.answer(challenge, "no event").statusCode()).isEqualTo(400);
      assertThat(visitor.post(Visitor.PATH + "/answer", "").statusCode()).isEqualTo(403);
      Visitor elsewhere = new Visitor(application);
      elsewhere.setCookie("JSESSIONID", visitor.sessionId());
      elsewhere.sendAlways("X-Forwarded-For", "10.98.0.7");
      answer(elsewhere, elsewhere.challenge());
      visitor.get("/shop/page");
      assertThat(List.of(parked, held, bound)).noneMatch(CompletableFuture::isDone);

      answer(visitor, challenge);
      assertThat(parked.get(5, TimeUnit.SECONDS).statusCode()).isEqualTo(307);
      assertThat(held.get(5, TimeUnit.SECONDS).body()).startsWith("SERVED");
      assertThat(bound.get(5, TimeUnit.SECONDS).body()).startsWith("SERVED");
      assertThat(count("firm/ACTED")).isZero();
      application.undeploy();
    }
  }

  /** A thread is held for two seconds, which are not the ten that the rule gives the visitor. */
  @ParameterizedTest
  @EnumSource
  void whoeverIsHeldIsNotActedUponBeforeTheTimeIsOver(Container.Kind kind) throws Exception {
    try (Container container = kind.start()) {
      Application application = container.deploy(GateRules.war(Library.values()));
      Visitor visitor = visitor(application);
      visitor.challenge();

      CompletableFuture<HttpResponse<String>> script = ask(visitor, FIRM, HELD);
      HttpResponse<String> bound = upload(visitor).get(20, TimeUnit.SECONDS);

      assertThat(bound.statusCode()).isEqualTo(503);
      assertThat(bound.headers().firstValue("Retry-After")).hasValue("1");
      // It waits on without a thread.
      assertThat(script.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(307);
      assertThat(count("firm/ACTED")).isZero();
      application.undeploy();
    }
  }

  /** Issue 13, item 10. */
  @ParameterizedTest
  @EnumSource
  void sessionThatFillsTheRoomKeepsNobodyOut(Container.Kind kind) throws Exception {
    try (Container container = kind.start()) {
      Application application = container.deploy(GateRules.war(Library.values()));
      Visitor greedy = visitor(application);
      List<CompletableFuture<HttpResponse<String>>> parked = new ArrayList<>();
      for (int i = 0; i < 256; i++) {
        parked.add(ask(greedy, FIRM, PARKED));
      }
      awaitCount("firm/WAITED", 256);
      Visitor visitor = visitor(application);
      Challenge challenge = visitor.challenge();

      CompletableFuture<HttpResponse<String>> waits = ask(visitor, FIRM, PARKED);
      awaitCount("firm/WAITED", 257);

      assertThat(count("firm/WAITING_ROOM_FULL")).isEqualTo(1);
      assertThat(CompletableFuture.anyOf(parked.toArray(CompletableFuture[]::new)))
          .succeedsWithin(Duration.ofSeconds(2));
      assertThat(waits).isNotDone();
      answer(visitor, challenge);
      assertThat(waits.get(5, TimeUnit.SECONDS).statusCode()).isEqualTo(307);
      assertThat(visitor.get(FIRM, PARKED).body()).startsWith("SERVED");
      for (CompletableFuture<HttpResponse<String>> each : parked) {
        assertThat(each.get(15, TimeUnit.SECONDS).statusCode()).isEqualTo(307);
      }
      assertThat(count("firm/ACTED")).isZero();
      assertThat(greedy.get(FIRM, PARKED).statusCode()).isEqualTo(403); // At the end of his time.
      application.undeploy();
    }
  }

  /** Nobody is refused or let in by a rule because others hold the threads. */
  @ParameterizedTest
  @EnumSource
  void whoeverFindsNoThreadToHoldIsToldToComeLater(Container.Kind kind) throws Exception {
    try (Container container = kind.start()) {
      Application application = container.deploy(GateRules.war(Library.values()));
      List<Visitor> greedy = Stream.generate(() -> visitor(application)).limit(8).toList();
      List<CompletableFuture<HttpResponse<String>>> uploads = new ArrayList<>();
      List<CompletableFuture<HttpResponse<String>>> scripts = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        greedy.forEach(each -> uploads.add(upload(each)));
        greedy.forEach(each -> scripts.add(ask(each, FIRM, HELD)));
      }

      List<HttpResponse<String>> later = new ArrayList<>();
      for (CompletableFuture<HttpResponse<String>> each : uploads) {
        HttpResponse<String> response = each.get(20, TimeUnit.SECONDS);
        assertThat(response.statusCode()).isEqualTo(503); // For so long, or without a place.
        later.add(response);
      }
      for (HttpResponse<String> each : later) {
        assertThat(each.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(each.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
      }
      for (CompletableFuture<HttpResponse<String>> each : scripts) {
        assertThat(each.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(307);
      }
      assertThat(count("firm/ACTED")).isZero();
      assertThat(count("firm/WAITING_ROOM_FULL")).isPositive().isLessThanOrEqualTo(later.size());
      application.undeploy();
    }
  }

  /** Where a rule lets pass who waited in vain, it lets pass who cannot wait. */
  @ParameterizedTest
  @EnumSource
  void sessionHoldsHalfOfTheThreadsAndItsNextRequestPasses(Container.Kind kind) throws Exception {
    try (Container container = kind.start()) {
      Application application = container.deploy(GateRules.war(Library.values()));
      Visitor visitor = visitor(application);
      Challenge challenge = visitor.challenge();
      List<CompletableFuture<HttpResponse<String>>> held = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        held.add(ask(visitor, PATH, HELD));
      }
      awaitCount("patient/WAITING_ROOM_FULL", 1);
      assertThat(CompletableFuture.anyOf(held.toArray(CompletableFuture[]::new)))
          .succeedsWithin(Duration.ofSeconds(1));

      answer(visitor, challenge);
      for (CompletableFuture<HttpResponse<String>> each : held) {
        assertThat(each.get(5, TimeUnit.SECONDS).body()).startsWith("SERVED");
      }
      assertThat(count("patient/WAITED")).isEqualTo(4);
      application.undeploy();
    }
  }

  /** Issue 13, item 11: each connection of a visitor may be of the other family. */
  @ParameterizedTest
  @EnumSource
  void networksThatTakeTurnsWaitOnce(Container.Kind kind) throws Exception {
    try (Container container = kind.start()) {
      Application application = container.deploy(GateRules.war(Library.values()));
      Visitor visitor = visitor(application);
      List<Integer> statuses = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        visitor.sendAlways("X-Forwarded-For", i % 2 == 0 ? "10.97.0.7" : "10.98.0.7");
        statuses.add(visitor.get("/strict/x", PARKED).statusCode());
      }

      assertThat(statuses).containsExactly(307, 403, 403, 403, 403, 403);
      application.undeploy();
    }
  }

  private static Visitor visitor(Application application) {
    Visitor visitor = new Visitor(application);
    visitor.get("/shop/page");
    return visitor;
  }

  private CompletableFuture<HttpResponse<String>> ask(Visitor visitor, String path, String... how) {
    return CompletableFuture.supplyAsync(() -> visitor.get(path, how), browsers);
  }

  /** A request that no browser can be told to send again. */
  private CompletableFuture<HttpResponse<String>> upload(Visitor visitor) {
    return CompletableFuture.supplyAsync(() -> visitor.postChunked(FIRM, "item=7", HELD), browsers);
  }

  private static void answer(Visitor visitor, Challenge challenge) throws Exception {
    String event = Events.gathered(TurnClient.relayCandidate(challenge));
    assertThat(visitor.answer(challenge, event).statusCode()).isEqualTo(204);
  }

  /** Of held requests nothing is counted before their end, but each has a thread. */
  private static long waiting(String rule) {
    return count(rule + "/WAITED")
        + Thread.getAllStackTraces().values().stream().filter(GateWaitingTest::isHeld).count();
  }

  private static boolean isHeld(StackTraceElement[] stack) {
    List<StackTraceElement> frames = List.of(stack);
    return frames.stream().anyMatch(frame -> frame.getClassName().endsWith(".WaitingRoom"))
        && frames.stream().anyMatch(frame -> frame.getClassName().endsWith(".CountDownLatch"));
  }

  /** Waits until so many requests are held or parked. */
  private static void awaitBegun(String rule, int requests) {
    assertThat(Await.until(Duration.ofSeconds(8), () -> waiting(rule) == requests)).isTrue();
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
