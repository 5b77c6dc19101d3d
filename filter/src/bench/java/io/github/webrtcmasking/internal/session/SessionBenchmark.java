package io.github.webrtcmasking.internal.session;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.IpLiterals;
import io.github.webrtcmasking.internal.session.OpenChallenge.Offer;
import io.github.webrtcmasking.internal.vantage.KeyRing;
import io.github.webrtcmasking.internal.vantage.TestSeals;
import io.github.webrtcmasking.internal.vantage.VantageKeys;
import io.github.webrtcmasking.testing.MemorySession;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What every page of a visitor with a session costs beside its tag: reading the assessment out of
 * the session, where nothing has changed since the page before. {@code newcomer} is the first page
 * for which the session was read by this node.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 3, jvmArgsAppend = "-XX:-BackgroundCompilation")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class SessionBenchmark {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final IpAddress HOME = IpLiterals.parse("203.0.113.4").orElseThrow();

  private final VantageKeys keys = TestSeals.keys(1);
  private final NetworkNames names = new NetworkNames(KeyRing.of(keys), new SecureRandom());
  private final MaskingSessions sessions = new MaskingSessions(names);
  private final MemorySession session = judged();

  private MemorySession judged() {
    MemorySession judged = new MemorySession("session", NOW);
    String network = sessions.network(judged, HOME, NOW);
    OpenChallenge challenge =
        new OpenChallenge("challenge", "user", keys.keyId(), network, NOW, Offer.VANTAGE);
    sessions.open(judged, challenge);
    Assessment masked = Assessment.of(Verdict.MASKED, Confidence.HIGH, List.of(Reason.PROVEN), NOW);
    sessions.answer(judged, challenge, network, masked, "");
    return judged;
  }

  @Benchmark
  public Assessment page() {
    return sessions.refresh(session, HOME, NOW);
  }

  @Benchmark
  public Assessment newcomer() {
    return new MaskingSessions(names).refresh(session, HOME, NOW);
  }
}
