package io.github.webrtcmasking.internal.session;

import static io.github.webrtcmasking.internal.session.Visits.BEGAN;
import static io.github.webrtcmasking.internal.session.Visits.MEMORY;
import static io.github.webrtcmasking.internal.session.Visits.at;
import static io.github.webrtcmasking.internal.session.Visits.challenge;
import static io.github.webrtcmasking.internal.session.Visits.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.testing.MemorySession;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several requests of one session at once, and listeners of the application: issue 13, 16. */
class SessionThreadsTest {

  private static final int THREADS = 8;
  private static final int ROUNDS = 150;
  private static final long PATIENCE = 20;

  private final MaskingSessions sessions = new MaskingSessions(Naming.random());
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  /** As a container does that tells listeners when an attribute was set. */
  private static class ListenedSession extends MemorySession {

    ListenedSession() {
      super("1", BEGAN);
    }

    @Override
    public void setAttribute(String name, Object value) {
      super.setAttribute(name, value);
      wasSet();
    }

    void wasSet() {
      LockSupport.parkNanos(10_000); // so that others come between
    }
  }

  private static Assessment judged(String network) {
    return said(Verdict.CONSISTENT, Confidence.HIGH, network.hashCode() & 7, Reason.PROVEN);
  }

  @Test
  void lockOfTheApplicationInItsListenerIsNoDeadlock() throws Exception {
    Object cart = new Object();
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch told = new CountDownLatch(1);
    ListenedSession session =
        new ListenedSession() {
          @Override
          void wasSet() {
            told.countDown();
            synchronized (cart) {
              // What the application does with its cart.
              cart.notifyAll();
            }
          }
        };
    Future<Assessment> checkout =
        threads.submit(
            () -> {
              synchronized (cart) {
                held.countDown();
                assertThat(told.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
                // Masking.of, within the application's lock. Nothing is new, so nobody is told.
                return sessions.refresh(session, "home", at(1));
              }
            });
    Future<Assessment> page =
        threads.submit(
            () -> {
              assertThat(held.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
              return sessions.refresh(session, "home", at(1));
            });

    for (Future<Assessment> each : List.of(checkout, page)) {
      try {
        each.get(PATIENCE, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        assertThat(ManagementFactory.getThreadMXBean().findDeadlockedThreads()).isNull();
        throw e;
      }
    }
    assertThat(ManagementFactory.getThreadMXBean().findDeadlockedThreads()).isNull();
  }

  @Test
  void listenerOfOneSessionHoldsUpNoOther() throws Exception {
    CountDownLatch told = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    ListenedSession slow =
        new ListenedSession() {
          @Override
          void wasSet() {
            told.countDown();
            try {
              released.await(PATIENCE, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
        };
    Future<Assessment> first = threads.submit(() -> sessions.refresh(slow, "home", at(1)));
    assertThat(told.await(PATIENCE, TimeUnit.SECONDS)).isTrue();

    // More than there ever were locks.
    for (int i = 0; i < 1000; i++) {
      MemorySession other = new MemorySession("other " + i, BEGAN);
      Future<Assessment> second = threads.submit(() -> sessions.refresh(other, "home", at(1)));
      assertThat(second.get(PATIENCE, TimeUnit.SECONDS).getVerdict()).isEqualTo(Verdict.PENDING);
    }
    assertThat(first.isDone()).isFalse();
    released.countDown();
    assertThat(first.get(PATIENCE, TimeUnit.SECONDS).getVerdict()).isEqualTo(Verdict.PENDING);
  }

  @Test
  void listenerThatAsksUsIsAnswered() {
    List<Verdict> heard = new ArrayList<>();
    ListenedSession session =
        new ListenedSession() {
          @Override
          void wasSet() {
            heard.add(sessions.refresh(this, "home", at(1)).getVerdict());
          }
        };

    Visits.answer(
        sessions, session, "home", said(Verdict.CONSISTENT, Confidence.HIGH, 1, Reason.PROVEN));

    assertThat(heard).startsWith(Verdict.PENDING).endsWith(Verdict.CONSISTENT).hasSizeLessThan(20);
    assertThat(session.getAttribute("webrtc.masking.verdict")).isEqualTo("CONSISTENT");
  }

  /** A thread that was stopped before it could set what is old by now. */
  @Test
  void whatIsSetLastIsTheLatest() throws Exception {
    CountDownLatch stopped = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    MemorySession session =
        new MemorySession("1", BEGAN) {
          private final AtomicInteger calls = new AtomicInteger();

          @Override
          public void setAttribute(String name, Object value) {
            if (name.equals(MEMORY) && calls.getAndIncrement() == 0) {
              stopped.countDown();
              try {
                goOn.await(PATIENCE, TimeUnit.SECONDS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            }
            super.setAttribute(name, value);
          }
        };
    Future<Assessment> slow = threads.submit(() -> sessions.refresh(session, "home", at(1)));
    assertThat(stopped.await(PATIENCE, TimeUnit.SECONDS)).isTrue();

    assertThat(Visits.answer(sessions, session, "home", judged("home"))).isPresent();
    goOn.countDown();
    slow.get(PATIENCE, TimeUnit.SECONDS);

    assertThat(session.getAttribute("webrtc.masking.verdict")).isEqualTo("CONSISTENT");
    assertThat(new MaskingSessions(Naming.random()).refresh(session, "home", at(2)))
        .isEqualTo(judged("home"));
  }

  @Test
  void noUpdateIsLostAndEveryChallengeIsAnsweredOnce() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      ListenedSession session = new ListenedSession();
      for (int i = 0; i < 4; i++) {
        assertThat(sessions.open(session, challenge("c" + i, "network " + i, 0))).isTrue();
      }
      CyclicBarrier together = new CyclicBarrier(THREADS);
      AtomicInteger accepted = new AtomicInteger();
      List<Callable<Void>> visitors = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        String own = "network " + i;
        String answered = "network " + i / 2;
        OpenChallenge open = challenge("c" + i / 2, answered, 0);
        visitors.add(
            () -> {
              together.await(PATIENCE, TimeUnit.SECONDS);
              sessions.refresh(session, own, at(1));
              if (sessions.answer(session, open, answered, judged(answered), "").isPresent()) {
                accepted.incrementAndGet();
              }
              return null;
            });
      }
      for (Future<Void> each : threads.invokeAll(visitors)) {
        each.get(PATIENCE, TimeUnit.SECONDS);
      }

      assertThat(accepted).hasValue(4);
      MaskingState left = StateText.read((String) session.getAttribute(MEMORY));
      assertThat(left.challenges()).isEmpty();
      assertThat(left.networks()).hasSize(THREADS);
      for (int i = 0; i < 4; i++) {
        assertThat(left.entry("network " + i).orElseThrow().assessment())
            .isEqualTo(judged("network " + i));
      }
      assertThat(session.getAttribute("webrtc.masking.verdict"))
          .isEqualTo(
              AssessmentMap.read(session.getAttribute("webrtc.masking"))
                  .orElseThrow()
                  .getVerdict()
                  .name());
    }
  }

  @Test
  void cellIsGoneWithTheLastVisitorAlsoAfterAFailure() {
    SessionCells cells = new SessionCells();
    SessionCells.Cell cell = cells.enter("1");
    assertThat(cells.enter("1")).isSameAs(cell);
    assertThat(cells.enter("2")).isNotSameAs(cell);
    cells.leave("1");
    assertThat(cells.enter("1")).isSameAs(cell);
    cells.leave("1");
    cells.leave("2");
    assertThat(cells.isEmpty()).isFalse();
    cells.leave("1");
    assertThat(cells.isEmpty()).isTrue();
  }
}
