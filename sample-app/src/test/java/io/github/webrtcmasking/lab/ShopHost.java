package io.github.webrtcmasking.lab;

import io.github.webrtcmasking.browsers.OwnProcess;
import io.github.webrtcmasking.visits.NetworkNamespaces;
import io.github.webrtcmasking.visits.TomcatFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The host of the shops: one Tomcat with a WAR for each, and the name server. */
final class ShopHost implements AutoCloseable {
  static final int PORT = 8080;

  private static final String LOGGING = "-Djava.util.logging.config.file=";
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
    TomcatFolder tomcat = new TomcatFolder(folder.resolve("tomcat"), PORT);
    shops.forEach(shop -> shop.writeTo(tomcat));
    // As the tests themselves: what it logs is read when all is over.
    command.addAll(
        tomcat.command(
            List.of("-Xmx384m", LOGGING + System.getProperty("java.util.logging.config.file"))));
    return new Server(OwnProcess.start(TomcatFolder.READY, new ProcessBuilder(command)));
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
