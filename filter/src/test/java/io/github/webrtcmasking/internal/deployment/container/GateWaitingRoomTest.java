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
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Requests that wait at the gate of a whole application: how many there may be. */
@Tag("thorough")
class GateWaitingRoomTest extends WaitingVisitors {

  /** Issue 13, item 10. */
  @ParameterizedTest
  @EnumSource
  void sessionThatFillsTheRoomKeepsNobodyOut(Container.Kind kind) throws Exception {
    try (Container container = kind.start()) {
      Application application = container.deploy(GateRules.war(Library.loose()));
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
      Application application = container.deploy(GateRules.war(Library.loose()));
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
      Application application = container.deploy(GateRules.war(Library.loose()));
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
}
