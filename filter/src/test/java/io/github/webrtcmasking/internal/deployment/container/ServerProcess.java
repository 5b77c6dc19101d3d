package io.github.webrtcmasking.internal.deployment.container;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A server as it is downloaded, with one application, in a process of its own. */
final class ServerProcess implements AutoCloseable {

  private static final Path SERVERS = Path.of("target", "servers").toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  /** The servers, each with the line that says that it is ready. */
  enum Kind {
    GLASSFISH("GLASSFISH STARTED"),
    WILDFLY("WFLYSRV0025"),
    LIBERTY("CWWKF0011I");

    private final String ready;

    Kind(String ready) {
      this.ready = ready;
    }
  }

  private final Kind kind;
  private final Path home;
  private final Path output;
  private final int port = freePort();
  private List<String> command = List.of();
  private Process process;

  private ServerProcess(Kind kind, Path home) throws IOException {
    this.kind = kind;
    this.home = home;
    this.output = home.resolve("output.txt");
  }

  static ServerProcess start(Kind kind, War war) throws IOException {
    ServerProcess server = new ServerProcess(kind, ClassPath.newDirectory("server"));
    server.command = server.prepared(war.packed());
    server.run(server.command);
    return server;
  }

  /** What is to be run, when everything is where the server looks for it. */
  private List<String> prepared(Path war) throws IOException {
    return switch (kind) {
      case GLASSFISH ->
          java(
              "-jar",
              SERVERS.resolve("glassfish.jar").toString(),
              "--httpPort=" + port,
              "deploy --contextroot=legacy " + war);
      case WILDFLY -> wildfly(war);
      case LIBERTY -> liberty(war);
    };
  }

  private List<String> wildfly(Path war) throws IOException {
    Path installed = installed("wildfly");
    Path base = home.resolve("standalone");
    copy(installed.resolve("standalone"), base);
    Files.copy(war, base.resolve("deployments/legacy.war"));
    return List.of(
        installed.resolve("bin/standalone.sh").toString(),
        "-Djboss.server.base.dir=" + base,
        "-Djboss.http.port=" + port,
        "-Djboss.https.port=0",
        "-Djboss.management.http.port=0",
        "-b",
        "127.0.0.1");
  }

  private List<String> liberty(Path war) throws IOException {
    Path server = Files.createDirectories(home.resolve("servers/shop/apps")).getParent();
    Files.copy(war, server.resolve("apps/legacy.war"));
    Files.writeString(
        server.resolve("server.xml"),
        """
        <server><featureManager><feature>servlet-6.0</feature><feature>pages-3.1</feature>
        <feature>jsonb-3.0</feature><feature>mpConfig-3.1</feature></featureManager>
        <httpEndpoint id="defaultHttpEndpoint" host="localhost" httpPort="%d" httpsPort="-1"/>
        <applicationManager startTimeout="120s"/>
        <webApplication location="legacy.war" contextRoot="/legacy"/>
        <variable name="webrtc.masking.diagnostics" value="true"/></server>
        """
            .formatted(port));
    return List.of(installed("wlp").resolve("bin/server").toString(), "run", "shop");
  }

  private static Path installed(String name) throws IOException {
    try (Stream<Path> found = Files.list(SERVERS)) {
      return found
          .filter(each -> each.getFileName().toString().startsWith(name))
          .findFirst()
          .orElseThrow();
    }
  }

  private static List<String> java(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx400m", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of(arguments));
    return command;
  }

  private void run(List<String> command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    builder.environment().put("WLP_USER_DIR", home.toString());
    builder.environment().put("JAVA_OPTS", "-Xmx512m -Djava.net.preferIPv4Stack=true");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    process = builder.start();
    if (!Await.until(PATIENCE, () -> !process.isAlive() || isReady()) || !process.isAlive()) {
      close();
      throw new IllegalStateException(kind + " did not start:\n" + log());
    }
  }

  private boolean isReady() {
    return log().contains(kind.ready);
  }

  /** Stops the server in good order and starts it again with what it kept. */
  void restart() throws IOException {
    stop();
    Files.delete(output);
    run(command);
  }

  /** The application that it runs. */
  Container.Application application() {
    URI uri = URI.create("http://localhost:" + port + Container.CONTEXT_PATH);
    return new Container.Application() {
      @Override
      public URI uri() {
        return uri;
      }

      @Override
      public ClassLoader classes() {
        throw new UnsupportedOperationException("they are in another process");
      }

      @Override
      public void undeploy() {
        close();
      }
    };
  }

  /** What the server has printed so far. */
  String log() {
    try {
      return Files.exists(output) ? Files.readString(output) : "";
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    stop();
  }

  /** Stops the server in good order, as far as it lets itself be stopped. */
  void stop() {
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroy);
    if (!Await.until(Duration.ofMinutes(1), () -> all.stream().noneMatch(ProcessHandle::isAlive))) {
      all.forEach(ProcessHandle::destroyForcibly);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path each : files.toList()) {
        Path target = to.resolve(from.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(target);
        } else {
          Files.copy(each, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
