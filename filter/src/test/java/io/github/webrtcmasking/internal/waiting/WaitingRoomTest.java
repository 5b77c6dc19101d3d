package io.github.webrtcmasking.internal.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.waiting.WaitingAsync.Threads;
import io.github.webrtcmasking.internal.waiting.WaitingRoom.Seat;
import io.github.webrtcmasking.internal.waiting.WaitingRoom.Visitor;
import io.github.webrtcmasking.internal.waiting.WaitingRoom.Wait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(30)
class WaitingRoomTest {

  private static final Duration LONG = Duration.ofMinutes(5);
  private static final String NETWORK = "home";
  private static final String THREAD = "webrtc-masking-waiting";

  private final WaitingRoom room = new WaitingRoom();
  private final ExecutorService visitors = Executors.newCachedThreadPool();

  @AfterEach
  void close() {
    room.close();
    visitors.shutdownNow();
  }

  @Test
  void answerWakesThoseWhoWaitForIt() {
    WaitingAsync its = park("a", LONG);
    WaitingAsync ofOtherSession = park("b", LONG);
    WaitingAsync ofOtherNetwork = new WaitingAsync();
    room.park("a")
        .orElseThrow()
        .await(
            new Wait(new Visitor("a", "elsewhere"), LONG, () -> false),
            ofOtherNetwork.context(),
            ofOtherNetwork.repeating("./x"));

    room.wake(new Visitor("a", NETWORK));

    assertThat(its.completions()).isEqualTo(1);
    assertThat(ofOtherSession.completions()).isZero();
    assertThat(ofOtherNetwork.completions()).isZero();
  }

  @Test
  void sessionThatFillsTheRoomMakesRoomItself() {
    List<WaitingAsync> parked = new ArrayList<>();
    for (int i = 0; i < 256; i++) {
      parked.add(park("greedy", LONG));
    }
    assertThat(parked).allMatch(async -> async.completions() == 0);

    Seat seat = room.park("visitor").orElseThrow();
    WaitingAsync visitor = new WaitingAsync();
    seat.await(wait("visitor", LONG), visitor.context(), visitor.repeating("./x"));

    assertThat(seat.isCleared()).isTrue();
    assertThat(parked.get(0).status()).isEqualTo(307);
    assertThat(parked).filteredOn(async -> async.completions() > 0).hasSize(1);
    for (int i = 0; i < 300; i++) {
      park("greedy", LONG);
    }
    assertThat(visitor.completions()).isZero();
  }

  @Test
  void manySessionsWithSeveralPlacesKeepNobodyOut() {
    for (int i = 0; i < 256; i++) {
      park("greedy " + i % 64, LONG);
    }
    WaitingAsync visitor = park("visitor", LONG);

    for (int i = 0; i < 1000; i++) {
      park("greedy " + i % 64, LONG);
    }

    assertThat(visitor.completions()).isZero();
  }

  /**
   * More than so many sessions at once: nobody is refused, and whoever waited longest comes again.
   */
  @Test
  void oldestGoesWhereAllHaveOnePlace() {
    List<WaitingAsync> parked = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      parked.add(park("visitor " + i, LONG));
    }

    assertThat(parked.subList(0, 44)).allMatch(async -> async.status() == 307);
    assertThat(parked.subList(44, 300)).allMatch(async -> async.completions() == 0);
  }

  @Test
  void whoeverHasToGoBeforeComingGoesOnComing() {
    Seat first = room.park("greedy").orElseThrow();
    for (int i = 0; i < 256; i++) {
      park("greedy", LONG);
    }
    WaitingAsync async = new WaitingAsync();

    first.await(wait("greedy", LONG), async.context(), async.repeating("./x"));

    assertThat(async.completions()).isEqualTo(1);
    assertThat(async.status()).isEqualTo(307);
  }

  @Test
  void placeThatIsNotUsedIsGivenBack() {
    List<Seat> taken = new ArrayList<>();
    for (int i = 0; i < 256; i++) {
      taken.add(room.park("a").orElseThrow());
    }

    taken.get(0).leave();

    assertThat(room.park("a").orElseThrow().isCleared()).isFalse();
    assertThat(room.park("a").orElseThrow().isCleared()).isTrue();
  }

  @Test
  void sessionHoldsHalfOfTheThreadsAndEightAreHeldAtMost() throws Exception {
    List<Future<Boolean>> held = new ArrayList<>(hold("a", 4));
    assertThat(room.hold(wait("a", LONG))).isFalse();
    held.addAll(hold("b", 2));
    assertThat(room.hold(wait("b", LONG))).isFalse();
    held.addAll(hold("c", 1));
    held.addAll(hold("d", 1));

    long began = System.nanoTime();
    assertThat(room.hold(wait("e", LONG))).isFalse();
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));

    List.of("a", "b", "c", "d").forEach(this::wake);
    for (Future<Boolean> each : held) {
      assertThat(each.get(5, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(room.isEmpty()).isTrue();
    hold("a", 4);
    assertThat(room.hold(wait("a", LONG))).isFalse();
  }

  @Test
  void nobodyIsHeldLongerThanTheWait() {
    long began = System.nanoTime();

    assertThat(room.hold(wait("held", LONG).within(Duration.ofMillis(700)))).isTrue();

    assertThat(Duration.ofNanos(System.nanoTime() - began))
        .isBetween(Duration.ofMillis(690), Duration.ofSeconds(8));
  }

  /** An answer that came to another node wakes nobody, and lies in the session. */
  @Test
  void whoeverIsHeldSeesWhatWakesNobody() {
    AtomicBoolean there = new AtomicBoolean();
    CompletableFuture<Boolean> held =
        CompletableFuture.supplyAsync(
            () -> room.hold(new Wait(new Visitor("a", NETWORK), LONG, there::get)), visitors);
    assertThat(held).isNotDone();

    there.set(true);

    assertThat(held).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(true);
  }

  @Test
  void answerThatWasThereBeforeEndsTheWait() {
    WaitingAsync async = new WaitingAsync();

    room.park("a").orElseThrow().await(there("a"), async.context(), async.repeating("./x"));

    assertThat(async.completions()).isEqualTo(1);
    assertThat(room.hold(there("a"))).isTrue();
    assertThat(room.isEmpty()).isTrue();
  }

  /** Also where the server has stopped giving threads, as one that is being stopped. */
  @ParameterizedTest
  @EnumSource
  void closingEndsAllWhoWait(Threads threads) throws Exception {
    List<WaitingAsync> parked = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      parked.add(park(new WaitingAsync(threads), "parked", LONG));
    }
    List<Future<Boolean>> held = new ArrayList<>(hold("held", 4));
    held.addAll(hold("other", 2));
    assertThat(threads()).isNotEmpty();

    long began = System.nanoTime();
    room.close();

    for (Future<Boolean> each : held) {
      assertThat(each.get(20, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
    assertThat(parked)
        .allMatch(async -> async.completions() == 1)
        .allMatch(async -> async.status() == 307)
        .allMatch(async -> async.location().equals("./x?a=b"));
    assertThat(room.isEmpty()).isTrue();
    awaitNoThread();
  }

  @Test
  void nobodyWaitsInAClosedRoom() {
    Seat late = room.park("late").orElseThrow();
    room.close();

    assertThat(room.park("late")).isEmpty();
    assertThat(room.hold(wait("late", LONG))).isFalse();
    WaitingAsync async = new WaitingAsync();
    late.await(wait("late", LONG), async.context(), async.repeating("./x"));
    assertThat(async.completions()).isEqualTo(1);
    assertThat(async.status()).isEqualTo(307);
    assertThat(room.isEmpty()).isTrue();
  }

  @Test
  void endComesOnce() throws Exception {
    WaitingAsync async = park("a", LONG);

    wake("a");
    wake("a");
    async.timesOut();
    room.close();

    assertThat(async.completions()).isEqualTo(1);
    assertThat(room.park("a")).isEmpty(); // The room is closed.
  }

  @Test
  void containersTimerAnswersWhereOursDidNot() throws Exception {
    WaitingAsync async = park("a", LONG);

    async.timesOut();

    assertThat(async.completions()).isEqualTo(1);
    assertThat(async.status()).isEqualTo(307);
    assertThat(freePlaces()).isEqualTo(256);
  }

  @Test
  void visitorWhoGoesAwayLeavesThePlace() throws Exception {
    WaitingAsync async = park("a", LONG);

    async.breaks();

    assertThat(async.completions()).isZero();
    assertThat(room.isEmpty()).isTrue();
    assertThat(freePlaces()).isEqualTo(256);
  }

  @Test
  void timeEndsTheWait() throws Exception {
    WaitingAsync async = park("a", Duration.ofMillis(50));
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (async.completions() == 0 && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(5);
    }

    assertThat(async.completions()).isEqualTo(1);
    assertThat(room.isEmpty()).isTrue();
  }

  /** Closing and coming at the same time: whoever came is let go. */
  @Test
  void nobodyIsForgottenWhileTheRoomCloses() throws Exception {
    for (int i = 0; i < 200; i++) {
      WaitingRoom closing = new WaitingRoom();
      CountDownLatch together = new CountDownLatch(1);
      WaitingAsync async = new WaitingAsync();
      Future<Boolean> parks =
          visitors.submit(
              () -> {
                together.await();
                closing
                    .park("a")
                    .ifPresentOrElse(
                        seat ->
                            seat.await(wait("a", LONG), async.context(), async.repeating("./x")),
                        () -> async.context().complete());
                return true;
              });
      Future<Boolean> holds =
          visitors.submit(
              () -> {
                together.await();
                closing.hold(wait("b", LONG));
                return true;
              });
      together.countDown();
      closing.close();

      parks.get(5, TimeUnit.SECONDS);
      assertThat(async.completions()).isEqualTo(1);
      try {
        holds.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        throw new AssertionError("held although the room was closed, try " + i, e);
      }
    }
  }

  private WaitingAsync park(String session, Duration time) {
    return park(new WaitingAsync(), session, time);
  }

  private WaitingAsync park(WaitingAsync async, String session, Duration time) {
    room.park(session)
        .orElseThrow()
        .await(wait(session, time), async.context(), async.repeating("./x?a=b"));
    return async;
  }

  /** Fills so many places, and returns when they are taken. */
  private List<Future<Boolean>> hold(String session, int count) throws Exception {
    CountDownLatch inside = new CountDownLatch(count);
    List<Future<Boolean>> held = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      held.add(
          visitors.submit(
              () ->
                  room.hold(
                      new Wait(
                          new Visitor(session, NETWORK),
                          LONG,
                          () -> {
                            inside.countDown();
                            return false;
                          }))));
    }
    assertThat(inside.await(5, TimeUnit.SECONDS)).isTrue();
    return held;
  }

  private static Wait wait(String session, Duration time) {
    return new Wait(new Visitor(session, NETWORK), time, () -> false);
  }

  /** A wait that is over before it begins. */
  private static Wait there(String session) {
    return new Wait(new Visitor(session, NETWORK), LONG, () -> true);
  }

  private void wake(String session) {
    room.wake(new Visitor(session, NETWORK));
  }

  private int freePlaces() {
    int free = 0;
    while (!room.park("next").orElseThrow().isCleared()) {
      free++;
    }
    return free;
  }

  private static List<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(THREAD::equals)
        .toList();
  }

  private static void awaitNoThread() throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    while (!threads().isEmpty() && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
    assertThat(threads()).isEmpty();
  }
}
