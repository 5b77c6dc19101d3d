package io.github.webrtcmasking.bench;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The vantage, coturn and an echo in turns, in one run: every server in a process on core 0, this
 * client on core 1 (start it with {@code taskset -c 1}). Prints every round, then medians and the
 * medians of the ratios within a round. Properties: {@code bench.rounds}, {@code bench.seconds},
 * {@code bench.window}.
 */
final class BesideCoturn {

  private static final int SERVER_CORE = 0;
  private static final int ROUNDS = Math.min(50, Integer.getInteger("bench.rounds", 7));
  private static final int SECONDS = Math.min(30, Integer.getInteger("bench.seconds", 3));
  private static final int WARM_UP_SECONDS = Integer.getInteger("bench.warmUp", 10);
  private static final int WINDOW = Math.min(64, Integer.getInteger("bench.window", 64));

  /** One server in one round. */
  private record Sample(Load.Result result, double cpu) {
    double perSecond() {
      return result.answers() / result.seconds();
    }

    double cpuMicros() {
      return cpu * 1e6 / result.answers();
    }
  }

  private static final int START_ATTEMPTS = 100;
  private static final int START_PAUSE_MILLIS = 100;

  private final Map<Server, ServerProcess> processes = new EnumMap<>(Server.class);

  private BesideCoturn() {}

  public static void main(String[] args) throws IOException {
    BesideCoturn run = new BesideCoturn();
    try {
      run.startAll();
      for (Workload workload : Workload.values()) {
        run.measure(workload);
      }
    } finally {
      run.processes.values().forEach(ServerProcess::close);
    }
  }

  private void startAll() throws IOException {
    for (Server server : Server.wanted()) {
      processes.put(server, ServerProcess.start(SERVER_CORE, server.command()));
    }
    for (Server server : Server.wanted()) {
      awaitAnswer(server);
    }
  }

  /** Returns when the server answers its first Binding request (RFC 8489, section 5). */
  private static void awaitAnswer(Server server) throws IOException {
    byte[] request = ByteBuffer.allocate(20).putInt(0x0001_0000).putInt(0x2112_a442).array();
    InetAddress loopback = InetAddress.getLoopbackAddress();
    for (int attempt = 0; attempt < START_ATTEMPTS; attempt++) {
      try (DatagramSocket socket = new DatagramSocket()) {
        socket.setSoTimeout(START_PAUSE_MILLIS);
        socket.send(new DatagramPacket(request, request.length, loopback, server.port));
        socket.receive(new DatagramPacket(new byte[256], 256));
        return;
      } catch (SocketTimeoutException notYet) {
        // The next attempt asks again.
      }
    }
    throw new IllegalStateException(server + " does not start");
  }

  private void measure(Workload workload) throws IOException {
    Map<Server, List<Sample>> samples = new EnumMap<>(Server.class);
    for (Server server : Server.wanted()) {
      samples.put(server, new ArrayList<>());
      sample(server, workload, WARM_UP_SECONDS);
    }
    System.out.printf("%n%s, load average %s%n", workload, loadAverage());
    for (int round = 0; round < ROUNDS; round++) {
      for (Server server : Server.wanted()) {
        Sample sample = sample(server, workload, SECONDS);
        samples.get(server).add(sample);
        print(server, sample);
      }
    }
    summarise(samples);
  }

  private static Load open(Server server, Workload workload) throws IOException {
    return Load.open(
        new Load.Plan(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port),
            workload,
            server.users(Instant.now()),
            server == Server.ECHO,
            new Datagrams()));
  }

  private Sample sample(Server server, Workload workload, int seconds) throws IOException {
    ServerProcess process = processes.get(server);
    try (Load load = open(server, workload)) {
      double before = process.cpuSeconds();
      Load.Result result = load.run(WINDOW, seconds);
      double cpu = process.cpuSeconds() - before;
      if (result.answers() == 0 || result.wrong() * 100 > result.answers()) {
        throw new IllegalStateException(server + " does not answer as it should: " + result);
      }
      return new Sample(result, cpu);
    }
  }

  private static void print(Server server, Sample sample) {
    System.out.printf(
        Locale.ROOT,
        "  %-17s %8.0f requests/s  %6.2f us CPU/request  core %3.0f %% busy  %d lost, %d wrong%n",
        server,
        sample.perSecond(),
        sample.cpuMicros(),
        100 * sample.cpu() / sample.result().seconds(),
        sample.result().lost(),
        sample.result().wrong());
  }

  private static void summarise(Map<Server, List<Sample>> samples) {
    samples.forEach(
        (server, all) ->
            System.out.printf(
                Locale.ROOT,
                "  median %-17s %8.0f requests/s  %6.2f us CPU/request  = %.0f requests per"
                    + " CPU second%n",
                server,
                median(all.stream().map(Sample::perSecond).toList()),
                median(all.stream().map(Sample::cpuMicros).toList()),
                1e6 / median(all.stream().map(Sample::cpuMicros).toList())));
    for (Server other : Server.wanted()) {
      if (other == Server.VANTAGE) {
        continue;
      }
      List<Double> rate = new ArrayList<>();
      List<Double> cpu = new ArrayList<>();
      for (int i = 0; i < ROUNDS; i++) {
        Sample ours = samples.get(Server.VANTAGE).get(i);
        Sample theirs = samples.get(other).get(i);
        rate.add(ours.perSecond() / theirs.perSecond());
        cpu.add(ours.cpuMicros() / theirs.cpuMicros());
      }
      System.out.printf(
          Locale.ROOT,
          "  median of ratios VANTAGE / %-17s rate %.2f, CPU per request %.2f%n",
          other,
          median(rate),
          median(cpu));
    }
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
  }

  private static String loadAverage() throws IOException {
    return Files.readString(Path.of("/proc/loadavg")).strip();
  }
}
