package io.github.webrtcmasking.internal.lookup;

import io.github.webrtcmasking.internal.address.Cidr;
import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Ipv4;
import io.github.webrtcmasking.internal.address.Ipv6;
import io.github.webrtcmasking.internal.lookup.ranges.RangeSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Lists of networks, short and long, and the database of owners. The IPv6 ranges are /64 networks
 * of one provider's /32, as relays publish them.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LookupBenchmark {

  private static final int ASKED = 1 << 16;

  /** One look-up is too short for a clock. */
  private static final int AT_ONCE = 1024;

  @Param({"1000", "10000", "100000", "1000000"})
  int ranges;

  private final IpAddress[] ipv4 = new IpAddress[ASKED];
  private final IpAddress[] ipv6 = new IpAddress[ASKED];
  private RangeSet set = RangeSet.EMPTY;
  private OwnerSource owners = OwnerSource.NONE;
  private int next;

  @Setup
  public void fill() throws IOException {
    long before = used();
    Random random = new Random(7);
    set = some(random);
    System.out.printf("%d ranges, %d after union%n", ranges, set.size());
    System.out.printf("about %d KiB retained by the set%n", (used() - before) >> 10);
    for (int i = 0; i < ASKED; i++) {
      ipv4[i] = new Ipv4(random.nextInt());
      ipv6[i] = relay(random).network();
    }
    owners =
        AsnDatabase.read(Path.of("src/test/resources/networks/GeoLite2-ASN-Test.mmdb")).value();
  }

  private RangeSet some(Random random) {
    RangeSet.RangeBuilder rangeBuilder = new RangeSet.RangeBuilder();
    for (int i = 0; i < ranges; i++) {
      rangeBuilder.add(i % 2 == 0 ? new Cidr(new Ipv4(random.nextInt()), 28) : relay(random));
    }
    return rangeBuilder.build();
  }

  private static Cidr relay(Random random) {
    return new Cidr(new Ipv6(0x2a0226f700000000L | (random.nextInt() & 0xffffffffL), 0), 64);
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  @Benchmark
  @OperationsPerInvocation(AT_ONCE)
  public int ipv4() {
    return held(ipv4);
  }

  @Benchmark
  @OperationsPerInvocation(AT_ONCE)
  public int ipv6() {
    return held(ipv6);
  }

  private int held(IpAddress[] asked) {
    int held = 0;
    for (int i = 0; i < AT_ONCE; i++) {
      held += set.contains(asked[next++ & (ASKED - 1)]) ? 1 : 0;
    }
    return held;
  }

  @Benchmark
  public Owner owner() {
    return owners.ownerOf(new Ipv4(0x01800001)).orElseThrow(); // 1.128.0.1, which has one
  }
}
