package io.github.webrtcmasking.bench.pages;

import static java.net.http.HttpResponse.BodyHandlers.ofString;

import io.github.webrtcmasking.bench.ServerProcess;
import io.github.webrtcmasking.testing.FreePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What the filter costs end to end: an application with and one without it, in one Tomcat on core
 * 0, asked in turn by wrk on core 1; and again in fresh Tomcats. Prints the table of
 * docs/benchmarks.md: medians over all rounds, and the medians of the ratios within a round.
 */
public final class PagesUnderLoad {
  private static final int SERVERS = Integer.getInteger("bench.servers", 4);
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 12);
  private static final int SECONDS = Integer.getInteger("bench.seconds", 2);
  private static final int WARM_UP = Integer.getInteger("bench.warmUp", 15);
  private static final int SERVER_CORE = 0;
  private static final int CLIENT_CORE = 1;
  private static final List<String> PATHS = List.of("/image.png", "/page1k", "/page100k");

  private PagesUnderLoad() {}

  /** A Tomcat with both applications. */
  private record Server(int port, ServerProcess process) implements AutoCloseable {
    String url(String application, String path) {
      return "http://127.0.0.1:" + port + application + path;
    }

    @Override
    public void close() {
      process.close();
    }
  }

  /**
   * What wrk has measured, and the processor time that the server took for a request, in µs: it
   * holds on a busy machine, where the rest does not.
   */
  private record Run(Wrk.Result wrk, double cpuMicros) {}

  /** One round: both applications, one right after the other. */
  private record Round(Run with, Run without) {
    double ratio(ToDoubleFunction<Run> of) {
      return of.applyAsDouble(with) / of.applyAsDouble(without);
    }
  }

  public static void main(String[] arguments) throws Exception {
    Map<String, List<Round>> rounds = new LinkedHashMap<>();
    for (int i = 0; i < SERVERS; i++) {
      try (Server server = start()) {
        requireTag(server, PageServer.WITH, true);
        requireTag(server, PageServer.WITHOUT, false);
        for (String path : PATHS) {
          rounds.computeIfAbsent(path, first -> new ArrayList<>()).addAll(measure(path, server));
        }
      }
    }
    System.out.println(
        "| | requests/s with | without | ratio | p99 with, ms | without | ratio"
            + " | CPU with, µs a request | without | ratio |");
    System.out.println("| --- |" + " --- |".repeat(9));
    rounds.forEach(PagesUnderLoad::print);
  }

  private static Server start() throws IOException {
    int port = FreePort.tcp();
    ServerProcess process =
        ServerProcess.start(
            SERVER_CORE,
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xms256m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                PageServer.class.getName(),
                Integer.toString(port)));
    return new Server(port, process);
  }

  private static List<Round> measure(String path, Server server) throws Exception {
    for (int second = 0; second < WARM_UP; second++) {
      run(path, server, PageServer.WITH, 1);
      run(path, server, PageServer.WITHOUT, 1);
    }
    List<Round> rounds = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      boolean withFirst = i % 2 == 0;
      String one = withFirst ? PageServer.WITH : PageServer.WITHOUT;
      String other = withFirst ? PageServer.WITHOUT : PageServer.WITH;
      Run first = run(path, server, one, SECONDS);
      Run second = run(path, server, other, SECONDS);
      rounds.add(withFirst ? new Round(first, second) : new Round(second, first));
    }
    return rounds;
  }

  private static void print(String path, List<Round> rounds) {
    System.out.println(
        "| `%s` |%s%s%s"
            .formatted(
                path,
                cells("%,.0f", rounds, run -> run.wrk().requestsPerSecond()),
                cells("%.2f", rounds, run -> run.wrk().p99()),
                cells("%.1f", rounds, Run::cpuMicros)));
  }

  private static String cells(String format, List<Round> rounds, ToDoubleFunction<Run> of) {
    return String.format(
        Locale.ROOT,
        " " + format + " | " + format + " | **%.3f** |",
        median(rounds, round -> of.applyAsDouble(round.with())),
        median(rounds, round -> of.applyAsDouble(round.without())),
        median(rounds, round -> round.ratio(of)));
  }

  private static Run run(String path, Server server, String application, int seconds)
      throws Exception {
    double before = server.process().cpuSeconds();
    Wrk.Result result = Wrk.run(server.url(application, path), seconds, CLIENT_CORE);
    double spent = server.process().cpuSeconds() - before;
    return new Run(result, spent * 1e6 / result.requests());
  }

  private static double median(List<Round> rounds, ToDoubleFunction<Round> of) {
    double[] all = rounds.stream().mapToDouble(of).toArray();
    Arrays.sort(all);
    return all[all.length / 2];
  }

  /** The application is up, and does what it is here for. */
  private static void requireTag(Server server, String application, boolean expected)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.url(application, "/page1k"))).build();
    for (int attempt = 0; ; attempt++) {
      try {
        String page = HttpClient.newHttpClient().send(request, ofString()).body();
        if (page.contains("probe.js") != expected) {
          throw new IllegalStateException("not the page that was expected: " + page);
        }
        return;
      } catch (IOException e) {
        if (attempt == 60) {
          throw e;
        }
        Thread.sleep(500);
      }
    }
  }
}
