package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.testing.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

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
  private final OutsideServer server;
  private final int port = FreePort.tcp();
  private List<String> command = List.of();

  private ServerProcess(Kind kind, Path home) throws IOException {
    this.kind = kind;
    this.home = home;
    this.server = new OutsideServer(kind.toString(), home);
  }

  static ServerProcess start(Kind kind, War war) throws IOException {
    ServerProcess started = new ServerProcess(kind, ClassPath.newDirectory("server"));
    started.command = started.prepared(war.packed());
    started.run(started.command);
    return started;
  }

  /** What is to be run, when everything is where the server looks for it. */
  private List<String> prepared(Path war) throws IOException {
    return switch (kind) {
      case GLASSFISH ->
          OutsideServer.java(
              "-Xmx400m",
              "-XX:TieredStopAtLevel=1",
              "-jar",
              SERVERS.resolve("glassfish.jar").toString(),
              "--httpPort=" + port,
              "deploy --contextroot=legacy " + war);
      case WILDFLY -> wildfly(war);
      case LIBERTY -> liberty(war);
    };
  }

  private List<String> wildfly(Path war) throws IOException {
    Path installed = OutsideServer.installed(SERVERS, "wildfly");
    Path base = home.resolve("standalone");
    OutsideServer.copy(installed.resolve("standalone"), base);
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
    Path shop = Files.createDirectories(home.resolve("servers/shop/apps")).getParent();
    Files.copy(war, shop.resolve("apps/legacy.war"));
    Files.writeString(
        shop.resolve("server.xml"),
        """
        <server><featureManager><feature>servlet-6.0</feature><feature>pages-3.1</feature>
        <feature>jsonb-3.0</feature><feature>mpConfig-3.1</feature></featureManager>
        <httpEndpoint id="defaultHttpEndpoint" host="localhost" httpPort="%d" httpsPort="-1"/>
        <applicationManager startTimeout="120s"/>
        <webApplication location="legacy.war" contextRoot="/legacy"/>
        <variable name="webrtc.masking.diagnostics" value="true"/></server>
        """
            .formatted(port));
    return List.of(
        OutsideServer.installed(SERVERS, "wlp").resolve("bin/server").toString(), "run", "shop");
  }

  private void run(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("WLP_USER_DIR", home.toString());
    builder.environment().put("JAVA_OPTS", "-Xmx512m -Djava.net.preferIPv4Stack=true");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    server.start(builder, PATIENCE, kind.ready);
  }

  /** Stops the server in good order and starts it again with what it kept. */
  void restart() throws IOException {
    stop();
    run(command);
  }

  /** The application that it runs. */
  Container.Application application() {
    return OutsideServer.application(port, Container.CONTEXT_PATH, this::close);
  }

  /** What the server has printed so far. */
  String log() {
    return server.log();
  }

  @Override
  public void close() {
    stop();
  }

  /** Stops the server in good order, as far as it lets itself be stopped. */
  void stop() {
    server.stopAll(Duration.ofMinutes(1));
  }
}
