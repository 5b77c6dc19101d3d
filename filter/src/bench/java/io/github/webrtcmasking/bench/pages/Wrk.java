package io.github.webrtcmasking.bench.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One run of wrk, the load generator, on a core of its own. */
final class Wrk {
  private static final Pattern COUNT = Pattern.compile("(\\d+) requests in");
  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
  private static final Pattern P99 = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)");
  private static final Map<String, Double> MILLIS = Map.of("us", 0.001, "ms", 1.0, "s", 1000.0);

  private Wrk() {}

  /**
   * What it has measured.
   *
   * @param p99 in milliseconds
   */
  record Result(long requests, double requestsPerSecond, double p99) {}

  static Result run(String url, int seconds, int core) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                List.of(
                    "taskset",
                    "-c",
                    Integer.toString(core),
                    "wrk",
                    "-t1",
                    "-c16",
                    "--latency",
                    "-d" + seconds + "s",
                    "-H",
                    "Accept: text/html",
                    url))
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.waitFor() != 0 || output.contains("Non-2xx") || output.contains("Socket errors")) {
      throw new IOException("wrk says: " + output);
    }
    Matcher p99 = found(P99, output);
    return new Result(
        Long.parseLong(found(COUNT, output).group(1)),
        Double.parseDouble(found(RATE, output).group(1)),
        Double.parseDouble(p99.group(1)) * MILLIS.get(p99.group(2)));
  }

  private static Matcher found(Pattern pattern, String output) throws IOException {
    Matcher matcher = pattern.matcher(output);
    if (!matcher.find()) {
      throw new IOException("wrk says: " + output);
    }
    return matcher;
  }
}
