package io.github.webrtcmasking.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Ipv4;
import io.github.webrtcmasking.internal.check.JudgedAnswer.Run;
import io.github.webrtcmasking.internal.observation.Circumstance;
import io.github.webrtcmasking.internal.observation.HttpSide;
import io.github.webrtcmasking.internal.observation.HttpSide.Hops;
import io.github.webrtcmasking.internal.observation.Observations;
import io.github.webrtcmasking.internal.observation.Proof;
import io.github.webrtcmasking.internal.support.Host;
import io.github.webrtcmasking.internal.vantage.KeyRing;
import io.github.webrtcmasking.internal.vantage.VantageKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Answers on eight threads at once, as a server has them. */
class SelfCheckThreadsTest {

  private static final int THREADS = 8;
  private static final int EACH = 2000;
  private static final IpAddress BALANCER = new Ipv4(0x09090909);
  private static final Assessment MASKED = said(Verdict.MASKED, Reason.ADDRESS_DIFFERS);

  private final SelfCheck check =
      new SelfCheck(SelfCheckReaction.SUSPEND, KeyRing.of(VantageKeys.derive(new byte[32])));

  private static Assessment said(Verdict verdict, Reason reason) {
    return Assessment.of(verdict, Confidence.HIGH, List.of(reason), Answers.NOW);
  }

  /** A visitor of a neighbourhood of his own. */
  private static IpAddress home(int visitor) {
    return new Ipv4(0x0b000000 + (visitor << 8));
  }

  private static JudgedAnswer answer(int visitor, HttpSide http, Assessment said) {
    Observations seen =
        new Observations(
            http,
            Set.of(new Proof(home(visitor), Host.OTHER)),
            Set.of(),
            Set.of(Circumstance.VANTAGE_OFFERED));
    return new JudgedAnswer("session " + visitor, seen, said, Run.FULL);
  }

  private static JudgedAnswer balanced(int visitor) {
    return answer(visitor, new HttpSide(BALANCER, Host.OTHER, Hops.MORE_BEHIND), MASKED);
  }

  private static JudgedAnswer direct(int visitor) {
    return answer(
        visitor,
        new HttpSide(home(visitor), Host.OTHER),
        said(Verdict.CONSISTENT, Reason.SAME_ADDRESS));
  }

  /** All threads begin together; a dead lock is a time-out. */
  private void noteOnAllThreads(IntFunction<JudgedAnswer> answers) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      CountDownLatch ready = new CountDownLatch(THREADS);
      List<Future<?>> ends = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int first = i * EACH;
        ends.add(
            threads.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  note(first, answers);
                  return null;
                }));
      }
      for (Future<?> end : ends) {
        end.get(1, TimeUnit.MINUTES);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private void note(int first, IntFunction<JudgedAnswer> answers) {
    for (int visitor = first; visitor < first + EACH; visitor++) {
      JudgedAnswer answer = answers.apply(visitor);
      check.note(answer);
      Verdict revised = check.revised(MASKED, check.subject(answer)).getVerdict();
      assertThat(revised).isIn(Verdict.MASKED, Verdict.NOT_EVALUATED);
      for (Suspicion suspicion : Suspicion.values()) {
        assertThat(check.recent(suspicion).counted())
            .isLessThanOrEqualTo(SuspicionVotes.MOST_ACCUSERS + SuspicionVotes.MOST_REFUTERS);
      }
    }
  }

  /** As an appender does that waits for a thread which asks for our numbers. */
  @Test
  void noLockIsHeldWhileTheLogIsWritten() {
    List<VisitorShare> seen = new ArrayList<>();
    ExecutorService other = Executors.newSingleThreadExecutor();
    Handler appender =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            try {
              seen.add(
                  other
                      .submit(() -> check.recent(Suspicion.PROXY_UNNAMED))
                      .get(10, TimeUnit.SECONDS));
            } catch (Exception e) {
              throw new IllegalStateException("nobody may wait for the log", e);
            }
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger logger = Logger.getLogger(SelfCheck.class.getName());
    logger.addHandler(appender);
    try {
      for (int visitor = 0; visitor < VoteResult.LEAST_ACCUSERS; visitor++) {
        check.note(balanced(visitor << 8));
      }
    } finally {
      logger.removeHandler(appender);
      other.shutdownNow();
    }
    assertThat(seen).isNotEmpty();
  }

  @Test
  void whatAllSayIsSaidOnceAndEndsWhenAllSayOtherwise() throws Exception {
    noteOnAllThreads(SelfCheckThreadsTest::balanced);
    assertThat(check.suspicions())
        .containsExactlyInAnyOrder(Suspicion.PROXY_UNNAMED, Suspicion.ONE_HTTP_NETWORK);
    assertThat(check.recent(Suspicion.PROXY_UNNAMED))
        .isEqualTo(new VisitorShare(SuspicionVotes.MOST_ACCUSERS, SuspicionVotes.MOST_ACCUSERS));
    assertThat(check.revised(MASKED, check.subject(balanced(0))).getVerdict())
        .isEqualTo(Verdict.NOT_EVALUATED);

    noteOnAllThreads(SelfCheckThreadsTest::direct);
    assertThat(check.suspicions()).isEmpty();
    assertThat(check.recent(Suspicion.PROXY_UNNAMED).counted())
        .isGreaterThan(SuspicionVotes.MOST_ACCUSERS);
    assertThat(check.episodes()).isEqualTo(2);
  }
}
