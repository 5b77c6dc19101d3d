package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import io.github.webrtcmasking.internal.deployment.container.Visitor.Challenge;
import io.github.webrtcmasking.internal.deployment.container.War.Library;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Requests that wait at the gate of a whole application: what ends it, and when it goes away. */
@Tag("thorough")
class GateWaitingTest extends WaitingVisitors {

  @ParameterizedTest
  @EnumSource
  void undeploymentWaitsForNobodyAndLeavesNobodyWaiting(Container.Kind kind) throws Exception {
    try (Container container = kind.start()) {
      Application application = container.deploy(GateRules.war(Library.loose()));
      Visitor visitor = visitor(application);
      visitor.challenge();
      CompletableFuture<Integer> parked =
          ask(visitor, PATH, PARKED).thenApply(HttpResponse::statusCode);
      CompletableFuture<Integer> held =
          ask(visitor, PATH, HELD).thenApply(HttpResponse::statusCode);
      awaitBegun("patient", 2);
      assertThat(parked).isNotDone();
      assertThat(held).isNotDone();
      assertThat(Vantages.threads()).contains("webrtc-masking-waiting");

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
      Application application = container.deploy(GateRules.war(Library.loose()));
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
      Application application = container.deploy(GateRules.war(Library.loose()));
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

  /** Issue 13, item 11: each connection of a visitor may be of the other family. */
  @ParameterizedTest
  @EnumSource
  void networksThatTakeTurnsWaitOnce(Container.Kind kind) throws Exception {
    try (Container container = kind.start()) {
      Application application = container.deploy(GateRules.war(Library.loose()));
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
}
