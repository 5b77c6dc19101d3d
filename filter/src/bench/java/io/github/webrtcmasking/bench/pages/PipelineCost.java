package io.github.webrtcmasking.bench.pages;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.catalina.startup.Tomcat;

/**
 * What the filter costs of a Tomcat's work between its sockets, in time of the thread: the
 * applications of {@link PageServer} in turn, a thousand requests each. Prints the table of
 * docs/benchmarks.md for one process; the compiler's luck differs from one to the next.
 */
public final class PipelineCost {
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 300);
  private static final int WARM_UP = Integer.getInteger("bench.warmUp", 200);
  private static final int BATCH = 1000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final List<String> APPLICATIONS =
      List.of(PageServer.WITHOUT, PageServer.FIXED, PageServer.WITH);

  private PipelineCost() {}

  public static void main(String[] arguments) throws Exception {
    Tomcat tomcat = PageServer.create(0);
    tomcat.start();
    Pipeline pipeline = new Pipeline(tomcat.getConnector());
    requireTags(pipeline);
    System.out.println("| µs a request | without | one filter that knows the place | ours |");
    System.out.println("| --- | --- | --- | --- |");
    for (String path : List.of("/image.png", "/page1k", "/page100k")) {
      String destination = path.startsWith("/page") ? "document" : "image";
      double[][] times = new double[APPLICATIONS.size()][ROUNDS];
      for (int round = -WARM_UP; round < ROUNDS; round++) {
        for (int i = 0; i < times.length; i++) {
          double time = time(pipeline, APPLICATIONS.get(i) + path, destination);
          if (round >= 0) {
            times[i][round] = time;
          }
        }
      }
      print(path, times);
    }
    tomcat.stop();
    tomcat.destroy();
  }

  /** The applications do what they are here for: both with a tag have the same one. */
  private static void requireTags(Pipeline pipeline) throws Exception {
    for (String application : APPLICATIONS) {
      long more = pipeline.get((application + "/page1k").getBytes(ISO_8859_1), "document") - 1024;
      long expected = application.equals(PageServer.WITHOUT) ? 0 : Injector.TAG.length();
      if (Math.abs(more - expected) > 2) { // the names of the applications differ in length
        throw new IllegalStateException(application + " has " + more + " characters more");
      }
    }
  }

  /** In ns of the thread's own time a request, which others on the machine do not count in. */
  private static double time(Pipeline pipeline, String url, String destination) throws Exception {
    byte[] path = url.getBytes(ISO_8859_1);
    long start = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < BATCH; i++) {
      pipeline.get(path, destination);
    }
    return (THREADS.getCurrentThreadCpuTime() - start) / (double) BATCH;
  }

  /** The tenth of a hundred: what others do on the machine only ever adds. */
  private static void print(String path, double[][] times) {
    StringBuilder row = new StringBuilder("| `" + path + "` |");
    for (double[] all : times) {
      Arrays.sort(all);
      row.append(String.format(Locale.ROOT, " %.2f |", all[all.length / 10] / 1000));
    }
    System.out.println(row);
  }
}
