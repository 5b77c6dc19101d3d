package io.github.webrtcmasking.internal.vantage;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/**
 * The same as {@link ResponderBenchmark} in time of the thread, so that it can be asked on a busy
 * machine, and on a Java that JMH's own classes are not built for.
 */
public final class ResponderCost {
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 300);
  private static final int WARM_UP = Integer.getInteger("bench.warmUp", 200);
  private static final int BATCH = 500;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private ResponderCost() {}

  /** Prints microseconds for each kind of datagram, the tenth percentile of the rounds. */
  public static void main(String[] arguments) {
    ResponderBenchmark responder = new ResponderBenchmark();
    Runnable[] kinds = {responder::binding, responder::challenge, responder::allocation};
    StringBuilder row = new StringBuilder("| Binding, 401, allocation |");
    for (Runnable kind : kinds) {
      double[] times = new double[ROUNDS];
      for (int round = -WARM_UP; round < ROUNDS; round++) {
        long start = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < BATCH; i++) {
          kind.run();
        }
        if (round >= 0) {
          times[round] = (THREADS.getCurrentThreadCpuTime() - start) / (double) BATCH;
        }
      }
      Arrays.sort(times);
      row.append(String.format(Locale.ROOT, " %.2f |", times[times.length / 10] / 1000));
    }
    System.out.println(row);
  }
}
