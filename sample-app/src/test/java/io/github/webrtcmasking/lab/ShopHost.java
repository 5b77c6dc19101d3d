package io.github.webrtcmasking.lab;

import io.github.webrtcmasking.browsers.OwnProcess;
import io.github.webrtcmasking.visits.NetworkNamespaces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The host of the shops: one Payara Micro with a WAR for each, and the name server. */
final class ShopHost implements AutoCloseable {
  static final int PORT = 8080;

  private static final String LOGGING = "-Djava.util.logging.config.file=";
  private static final Pattern READY = Pattern.compile("Payara Micro .* (ready) in");
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Pattern NAMES_SERVED = Pattern.compile("(started), version");

  private final Namespace host = Namespace.named("shop");
  private final Path folder;
  private final Path log;

  ShopHost(Path folder, Path log) {
    this.folder = folder;
    this.log = log;
  }

  Namespace host() {
    return host;
  }

  /** Serves names: each line an address and a name. */
  void serveNames(String lines) {
    serveNames(host, folder.resolve("names"), lines);
  }

  /** Starts a name server on any host. */
  static void serveNames(Namespace host, Path file, String lines) {
    try {
      Files.writeString(file, lines);
    } catch (IOException notWritten) {
      throw new UncheckedIOException(notWritten);
    }
    host.start(NAMES_SERVED, NetworkNamespaces.nameServer(file).toArray(String[]::new));
  }

  /** Begins to start the server with all shops. */
  Server serve(List<Shop> shops) {
    List<String> command = new ArrayList<>(host.inside());
    command.addAll(List.of("sh", "-c", "cd $1; log=$2; shift 2; \"$@\" 2>&1 | tee $log", "sh"));
    command.add(Path.of("").toAbsolutePath().toString()); // Entering a namespace leaves it.
    command.add(log.toString());
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx384m", "-XX:TieredStopAtLevel=1", "-Dsample.diagnostics=true"));
    // As the tests themselves: what it logs is read when all is over.
    command.add(LOGGING + System.getProperty("java.util.logging.config.file"));
    command.addAll(List.of("-jar", System.getProperty("payara.microJar")));
    command.addAll(List.of("--disablephonehome", "--nocluster", "--nohazelcast"));
    command.addAll(List.of("--port", String.valueOf(PORT)));
    shops.forEach(shop -> command.addAll(List.of("--deploy", shop.war(folder).toString())));
    return new Server(OwnProcess.start(READY, new ProcessBuilder(command)));
  }

  /** What the server has logged so far and matches. */
  List<String> logged(String text) {
    try (Stream<String> lines = Files.lines(log)) {
      return lines.filter(line -> line.contains(text)).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A server on its way. */
  record Server(OwnProcess process) {
    void ready() {
      process.ready(PATIENCE);
    }
  }

  @Override
  public void close() {
    host.close();
  }
}
