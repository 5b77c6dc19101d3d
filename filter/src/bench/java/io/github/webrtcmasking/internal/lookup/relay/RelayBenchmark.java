package io.github.webrtcmasking.internal.lookup.relay;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Ipv4;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
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
 * Catalogues of relays, short and long, of one relay or of eight; each name is a list of its own.
 * Most addresses that are asked are no relay's, so the list of all is mostly the only one asked.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RelayBenchmark {

  private static final int ASKED = 1 << 16;

  /** One look-up is too short for a clock. */
  private static final int AT_ONCE = 1024;

  @Param({"1000", "100000", "1000000"})
  int lines;

  @Param({"1", "8"})
  int names;

  private final IpAddress[] asked = new IpAddress[ASKED];
  private RelayCatalogue catalogue = RelayCatalogue.EMPTY;
  private int next;

  @Setup
  public void fill() throws IOException {
    Random random = new Random(7);
    Path file = Files.createTempFile("relays", ".txt");
    try (Writer out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < lines; i++) {
        int bits = random.nextInt();
        out.write(
            "%d.%d.%d.%d/28 | relay %d | measured%n"
                .formatted(bits >>> 24, bits >> 16 & 255, bits >> 8 & 255, bits & 240, i % names));
      }
    }
    long begin = System.nanoTime();
    catalogue = RelayFile.read(file).value();
    System.out.printf("read in %d ms%n", (System.nanoTime() - begin) / 1_000_000);
    Files.delete(file);
    for (int i = 0; i < ASKED; i++) {
      asked[i] = new Ipv4(random.nextInt());
    }
  }

  @Benchmark
  @OperationsPerInvocation(AT_ONCE)
  public int named() {
    int named = 0;
    for (int i = 0; i < AT_ONCE; i++) {
      named += catalogue.nameOf(asked[next++ & (ASKED - 1)], 64_500).isPresent() ? 1 : 0;
    }
    return named;
  }
}
