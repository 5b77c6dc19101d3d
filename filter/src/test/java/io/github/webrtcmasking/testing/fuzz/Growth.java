package io.github.webrtcmasking.testing.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Whether a text that is eight times as long costs about eight times the work. The input is
 * repeated, so whatever piece of it is costly once is there many times. While a fuzzer runs, one
 * input of 512 is measured, or of as many as the system property {@code fuzz.grown} says.
 */
public final class Growth {

  private static final int SHORT = 4096;
  private static final int FACTOR = 8;

  /** Squared work would be 64 times as much; half of that leaves room for a busy machine. */
  private static final int MOST = 32;

  /** What is faster than this is not measured well, and hurts nobody. */
  private static final long UNMEASURED_NANOS = 20_000_000;

  private static final int ROUNDS = 3;
  private static final int ONE_IN = Integer.getInteger("fuzz.grown", 512);

  /** The environment variable by which Jazzer, and we, tell fuzzing from trying the seeds. */
  static final String FUZZING = "JAZZER_FUZZ";

  private static final boolean SELDOM = System.getenv(FUZZING) != null;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Growth() {}

  /** Fails where the work grows with the square of the length. */
  public static void isLinear(byte[] input, Consumer<byte[]> work) {
    if (input.length == 0 || (SELDOM && Arrays.hashCode(input) % ONE_IN != 0)) {
      return;
    }
    long large = cpuNanos(repeated(input, SHORT * FACTOR), work, 1);
    if (large < UNMEASURED_NANOS) {
      return;
    }
    long small = cpuNanos(repeated(input, SHORT), work, ROUNDS);
    large = Math.min(large, cpuNanos(repeated(input, SHORT * FACTOR), work, ROUNDS));
    assertThat(large)
        .as("%d bytes cost %d ns, %d bytes that many", SHORT, small, SHORT * FACTOR)
        .isLessThan(Math.max(UNMEASURED_NANOS, small * MOST));
  }

  private static byte[] repeated(byte[] piece, int length) {
    byte[] whole = new byte[length];
    for (int i = 0; i < length; i++) {
      whole[i] = piece[i % piece.length];
    }
    return whole;
  }

  private static long cpuNanos(byte[] input, Consumer<byte[]> work, int rounds) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < rounds; i++) {
      long began = THREADS.getCurrentThreadCpuTime();
      work.accept(input);
      least = Math.min(least, THREADS.getCurrentThreadCpuTime() - began);
    }
    return least;
  }
}
