package io.github.webrtcmasking.internal.assess;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Ipv4;
import io.github.webrtcmasking.internal.address.Ipv6;
import io.github.webrtcmasking.internal.lookup.KnownNetworks;
import io.github.webrtcmasking.internal.lookup.Owner;
import io.github.webrtcmasking.internal.observation.Circumstance;
import io.github.webrtcmasking.internal.observation.Claim;
import io.github.webrtcmasking.internal.observation.HttpSide;
import io.github.webrtcmasking.internal.observation.Observations;
import io.github.webrtcmasking.internal.observation.Proof;
import io.github.webrtcmasking.internal.support.Host;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
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

/** The assessor alone, for a dual-stack browser at home and for one behind a VPN. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
// A compiler in the background never gets done beside others on one core.
@Fork(value = 3, jvmArgsAppend = "-XX:-BackgroundCompilation")
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 1)
public class AssessorBenchmark {

  private static final IpAddress HOME = new Ipv4(0x08080808);
  private static final IpAddress EXIT = new Ipv4(0x09090909);
  private static final Ipv6 HOME_IPV6 = new Ipv6(0x2a00000100020003L, 1);

  private final Assessor assessor = new Assessor();
  private final Instant now = Instant.parse("2026-11-22T12:00:00Z");
  private final KnownNetworks networks =
      KnownNetworks.of(
          Set.of(),
          Owner.UNKNOWN,
          Map.of(HOME, new Owner(64500, "a"), EXIT, new Owner(64501, "b")));
  private final Observations home = seen(HOME);
  private final Observations vpn = seen(EXIT);

  private static Observations seen(IpAddress http) {
    return new Observations(
        new HttpSide(http, Host.OTHER),
        Set.of(new Proof(HOME, Host.OTHER), new Proof(HOME_IPV6.prefix(), Host.OTHER)),
        Set.of(new Claim(HOME, Claim.Source.SERVER), new Claim(HOME_IPV6, Claim.Source.SERVER)),
        Set.of(
            Circumstance.VANTAGE_CONFIGURED,
            Circumstance.VANTAGE_OFFERED,
            Circumstance.HOST_HIDDEN));
  }

  @Benchmark
  public Assessment home() {
    return assessor.assess(home, networks, now);
  }

  @Benchmark
  public Assessment vpn() {
    return assessor.assess(vpn, networks, now);
  }
}
