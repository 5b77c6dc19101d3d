package io.github.webrtcmasking.internal.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.webrtcmasking.Masking;
import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.internal.waiting.AnswerWaits.Awaited;
import io.github.webrtcmasking.internal.waiting.WaitingRoom.Visitor;
import io.github.webrtcmasking.testing.Await;
import io.github.webrtcmasking.testing.StubRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Code that waits for its visitor's answer: how long, how many, and who ends it. */
@Timeout(60)
class AnswerWaitsTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Assessment PENDING = Assessment.pending(Instant.EPOCH);
  private static final Assessment MASKED =
      Assessment.of(Verdict.MASKED, Confidence.HIGH, List.of(), Instant.EPOCH);

  /** The session of each request, and what is known of each session. */
  private final Map<HttpServletRequest, String> sessions = new ConcurrentHashMap<>();

  private final Map<String, Assessment> known = new ConcurrentHashMap<>();

  private final WaitingRoom room = new WaitingRoom();
  private final AnswerWaits waits =
      new AnswerWaits(
          room,
          new AnswerWaits.Visitors() {
            @Override
            public Assessment assessment(HttpServletRequest request) {
              return known.getOrDefault(sessions.getOrDefault(request, ""), PENDING);
            }

            @Override
            public Optional<Awaited> awaited(HttpServletRequest request) {
              return Optional.ofNullable(sessions.get(request))
                  .map(
                      session ->
                          new Awaited(
                              new Visitor(session, "home"),
                              () -> known.getOrDefault(session, PENDING)));
            }
          },
          AnswerWaitsTest.class.getClassLoader());

  private final ExecutorService code = Executors.newCachedThreadPool();

  @AfterEach
  void close() {
    room.close();
    waits.close();
    code.shutdownNow();
  }

  /** A request of that session; its identity is all that counts. */
  private HttpServletRequest of(String session) {
    HttpServletRequest request = new Identity(StubRequest.post().build());
    sessions.put(request, session);
    return request;
  }

  private static final class Identity extends HttpServletRequestWrapper {
    Identity(HttpServletRequest request) {
      super(request);
    }
  }

  private Future<Assessment> hold(String session) {
    HttpServletRequest request = of(session);
    return code.submit(() -> waits.await(request, LONG));
  }

  private CompletableFuture<Assessment> ask(String session) {
    return waits.awaitAsync(of(session), LONG).toCompletableFuture();
  }

  private void answer(String session) {
    known.put(session, MASKED);
    room.wake(new Visitor(session, "home"));
  }

  @Test
  void answerEndsBothWaits() throws Exception {
    Future<Assessment> held = hold("a");
    CompletableFuture<Assessment> asked = ask("a");
    CompletableFuture<Assessment> other = ask("b");

    answer("a");

    assertThat(held.get(5, TimeUnit.SECONDS)).isSameAs(MASKED);
    assertThat(asked.get(5, TimeUnit.SECONDS)).isSameAs(MASKED);
    assertThat(other).isNotDone();
  }

  /** What is replicated into this node's session wakes nobody here. */
  @Test
  void answerThatCameToAnotherNodeEndsBothWaits() throws Exception {
    Future<Assessment> held = hold("a");
    CompletableFuture<Assessment> asked = ask("a");

    known.put("a", MASKED);

    assertThat(held.get(5, TimeUnit.SECONDS)).isSameAs(MASKED);
    assertThat(asked.get(5, TimeUnit.SECONDS)).isSameAs(MASKED);
    assertThat(room.isEmpty()).isTrue();
  }

  @Test
  void limitEndsBothWaits() throws Exception {
    Duration limit = Duration.ofMillis(400);
    long began = System.nanoTime();
    CompletableFuture<Assessment> asked = waits.awaitAsync(of("a"), limit).toCompletableFuture();

    assertThat(waits.await(of("a"), limit)).isSameAs(PENDING);

    assertThat(asked.get(5, TimeUnit.SECONDS)).isSameAs(PENDING);
    assertThat(Duration.ofNanos(System.nanoTime() - began))
        .isBetween(Duration.ofMillis(390), Duration.ofSeconds(8));
    assertThat(room.isEmpty()).isTrue();
  }

  @Test
  void nobodyWaitsWithoutASessionOrForWhatIsKnown() {
    known.put("known", MASKED);
    HttpServletRequest stranger = StubRequest.post().build();

    assertThat(ask("known")).isCompletedWithValue(MASKED);
    assertThat(waits.await(of("known"), LONG)).isSameAs(MASKED);
    assertThat(waits.await(new Identity(stranger), LONG)).isSameAs(PENDING);
    assertThat(waits.awaitAsync(new Identity(stranger), LONG).toCompletableFuture())
        .isCompletedWithValue(PENDING);
    assertThat(room.isEmpty()).isTrue();
  }

  @Test
  void floodHoldsEightThreadsAndTheOthersAreToldAtOnce() throws Exception {
    List<Future<Assessment>> flood = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      flood.add(hold("greedy " + i));
    }

    assertThat(Await.until(Duration.ofSeconds(10), () -> done(flood) == 52)).isTrue();
    for (int i = 0; i < 60; i++) {
      answer("greedy " + i);
    }
    for (Future<Assessment> each : flood) {
      each.get(5, TimeUnit.SECONDS);
    }
    assertThat(room.isEmpty()).isTrue();
  }

  private static long done(List<Future<Assessment>> futures) {
    return futures.stream().filter(Future::isDone).count();
  }

  @Test
  void oneSessionHoldsHalfOfTheThreads() throws Exception {
    List<Future<Assessment>> flood = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      flood.add(hold("greedy"));
    }
    assertThat(Await.until(Duration.ofSeconds(10), () -> done(flood) == 16)).isTrue();

    Future<Assessment> visitor = hold("visitor");
    assertThat(Await.until(Duration.ofMillis(300), visitor::isDone)).isFalse();
    answer("visitor");
    assertThat(visitor.get(5, TimeUnit.SECONDS)).isSameAs(MASKED);
  }

  @Test
  void sessionThatFillsTheRoomMakesRoomItself() throws Exception {
    List<CompletableFuture<Assessment>> flood = new ArrayList<>();
    for (int i = 0; i < 256; i++) {
      flood.add(ask("greedy"));
    }
    CompletableFuture<Assessment> visitor = ask("visitor");

    assertThat(flood.get(0).get(5, TimeUnit.SECONDS)).isSameAs(PENDING);
    assertThat(flood.subList(1, 256)).noneMatch(CompletableFuture::isDone);
    answer("visitor");
    assertThat(visitor.get(5, TimeUnit.SECONDS)).isSameAs(MASKED);
  }

  @Test
  void closingEndsAllWaitsAndLeavesNoThread() throws Exception {
    List<CompletableFuture<Assessment>> asked = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      asked.add(ask("a " + i));
    }
    Future<Assessment> held = hold("held");
    assertThat(Await.until(Duration.ofMillis(300), held::isDone)).isFalse();

    room.close();
    waits.close();

    for (CompletableFuture<Assessment> each : asked) {
      assertThat(each.get(1, TimeUnit.SECONDS)).isSameAs(PENDING);
    }
    assertThat(held.get(1, TimeUnit.SECONDS)).isSameAs(PENDING);
    assertThat(ask("late")).isCompletedWithValue(PENDING);
    assertThat(waits.await(of("late"), LONG)).isSameAs(PENDING);
    assertThat(Await.until(Duration.ofSeconds(5), () -> threads() == 0)).isTrue();
  }

  /** A stage that does not end holds up neither the browser's answer nor the next visitors. */
  @Test
  void stageThatTakesLongHoldsUpNobody() throws Exception {
    CompletableFuture<Void> stuck = new CompletableFuture<>();
    CompletableFuture<Void> slow = ask("slow").thenAccept(told -> stuck.join());

    answer("slow");

    CompletableFuture<Assessment> next = ask("next");
    answer("next");
    assertThat(next.get(5, TimeUnit.SECONDS)).isSameAs(MASKED);
    assertThat(slow).isNotDone();
    stuck.complete(null);
    slow.get(5, TimeUnit.SECONDS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT-0.001S", "PT30.001S", "PT2562047788015H"})
  void limitThatIsNoneIsRefused(String limit) {
    HttpServletRequest request = StubRequest.post().build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Masking.await(request, Duration.parse(limit)))
        .withMessageContaining("from 0 to 30 seconds");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Masking.awaitAsync(request, Duration.parse(limit)));
  }

  @Test
  void noLimitIsRefused() {
    HttpServletRequest request = StubRequest.post().build();
    assertThatIllegalArgumentException().isThrownBy(() -> Masking.await(request, null));
    assertThatIllegalArgumentException().isThrownBy(() -> Masking.awaitAsync(request, null));
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("webrtc-masking-awaited"))
        .count();
  }
}
