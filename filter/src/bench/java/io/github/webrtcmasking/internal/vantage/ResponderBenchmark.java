package io.github.webrtcmasking.internal.vantage;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Ipv4;
import io.github.webrtcmasking.internal.vantage.protocol.StunResponder;
import io.github.webrtcmasking.internal.vantage.protocol.TransportAddress;
import io.github.webrtcmasking.testing.stun.Requests;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
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

/** The responder without sockets: what one datagram costs beside its two system calls. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class ResponderBenchmark {

  private static final TransportAddress SOURCE = new TransportAddress(new Ipv4(0xc0000207), 40_000);
  private static final IpAddress LOCAL = new Ipv4(0xc0000201);

  private final KeyRing keys = KeyRing.of(BenchSecret.keys());
  private final StatelessNonces nonces = new StatelessNonces(keys);
  private final StunResponder responder =
      new StunResponder(
          new ChallengeAccounts(keys, new SightingMemory(), Clock.systemUTC()),
          nonces,
          new NotObeyed(new SourceBuckets(new SecureRandom())));

  private final Instant now = Instant.now();
  private final ByteBuffer binding = Requests.of(Requests.BINDING).buffer();
  private final ByteBuffer stranger = Requests.allocateUdp().buffer();
  private final ByteBuffer member = authenticated();

  private ByteBuffer authenticated() {
    TurnCredential visitor =
        TurnCredentials.issue(BenchSecret.keys(), "challenge-number-10000", now.plusSeconds(3600));
    return Requests.allocateUdp()
        .withCredentials(visitor.username(), "mask", nonces.issue(SOURCE, now))
        .withIntegrity(visitor.username(), "mask", visitor.credential())
        .buffer();
  }

  @Benchmark
  public Optional<ByteBuffer> binding() {
    return responder.respond(binding, SOURCE, LOCAL, now);
  }

  @Benchmark
  public Optional<ByteBuffer> challenge() {
    return responder.respond(stranger, SOURCE, LOCAL, now);
  }

  @Benchmark
  public Optional<ByteBuffer> allocation() {
    return responder.respond(member, SOURCE, LOCAL, now);
  }
}
