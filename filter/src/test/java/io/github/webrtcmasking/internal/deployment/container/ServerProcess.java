package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.internal.deployment.container.War.Library;
import io.github.webrtcmasking.internal.injection.matrix.RawClient;
import io.github.webrtcmasking.internal.injection.matrix.Server;
import io.github.webrtcmasking.testing.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server with applications in a process of its own, which is heard from its start to its stop.
 */
final class ServerProcess implements AutoCloseable {

  private static final Path SERVERS = Path.of("target", "servers").toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Duration TO_STOP = Duration.ofMinutes(1);
  private static final Pattern EMBEDDED = Pattern.compile(EmbeddedServer.READY + "(\\d+)");

  /** The name of the only application. */
  private static final String ONLY = Container.CONTEXT_PATH.substring(1);

  /** The servers, each with the line that says that it is ready. */
  enum Kind {
    TOMCAT_10("Tomcat 10.1", EmbeddedServer.READY),
    TOMCAT_11("Tomcat 11", EmbeddedServer.READY),
    JETTY("Jetty 12.0", EmbeddedServer.READY),
    UNDERTOW("Undertow 2.3", EmbeddedServer.READY),
    PAYARA("Payara Micro 6", "Payara Micro URLs"),
    GLASSFISH("GlassFish 7", "GLASSFISH STARTED"),
    WILDFLY("WildFly 39", "WFLYSRV0025"),
    LIBERTY("Open Liberty 26", "CWWKF0011I");

    private final String title;
    private final String ready;

    Kind(String title, String ready) {
      this.title = title;
      this.ready = ready;
    }

    /** For tables. */
    String title() {
      return title;
    }

    /** What an application has to bring itself. */
    Library[] libraries() {
      return switch (this) {
        case TOMCAT_10, TOMCAT_11, JETTY, UNDERTOW -> new Library[] {Library.JSONB};
        case GLASSFISH, PAYARA, WILDFLY, LIBERTY -> new Library[0];
      };
    }

    private boolean isEmbedded() {
      return ready.equals(EmbeddedServer.READY);
    }
  }

  private final Kind kind;
  private final Path home;
  private final String settings;
  private final OutsideServer server;
  private final int management = FreePort.tcp();
  private int port = FreePort.tcp();
  private List<String> command = List.of();
  private Preparation preparation = home -> List.of();
  private Map<String, String> environment = Map.of();

  private ServerProcess(Kind kind, Path home, String settings) throws IOException {
    this.kind = kind;
    this.home = home;
    this.settings = settings;
    this.server = new OutsideServer(kind.toString(), home);
  }

  /** A server that is ready, with one application. */
  static ServerProcess start(Kind kind, War war) throws IOException {
    return start(kind, war, "");
  }

  /**
   * The same with settings where the server has them: a part of its file, or commands, one a line.
   */
  static ServerProcess start(Kind kind, War war, String settings) throws IOException {
    ServerProcess started = begin(kind, Map.of(ONLY, war), settings, Map.of());
    started.await();
    return started;
  }

  /** A server that starts, with applications by name, each below its name. */
  static ServerProcess begin(Kind kind, Map<String, War> wars) throws IOException {
    return begin(kind, wars, "", Map.of());
  }

  /** The same, with more in the environment. */
  static ServerProcess begin(Kind kind, Map<String, War> wars, Map<String, String> environment)
      throws IOException {
    return begin(kind, wars, "", environment);
  }

  /** What an operator does before the first start. */
  interface Preparation {

    /**
     * Puts files into the server's own folder.
     *
     * @return what is added to the command
     */
    List<String> prepare(Path home) throws IOException;
  }

  /** A server that has something for all applications. */
  static ServerProcess prepared(
      Kind kind, Map<String, War> wars, Map<String, String> environment, Preparation preparation)
      throws IOException {
    ServerProcess begun = new ServerProcess(kind, ClassPath.newDirectory("server"), "");
    begun.environment = environment;
    begun.preparation = preparation;
    begun.command = begun.prepared(wars);
    begun.run();
    begun.await();
    return begun;
  }

  /** The same, with settings where the server has them, and more in the environment. */
  static ServerProcess begin(
      Kind kind, Map<String, War> wars, String settings, Map<String, String> environment)
      throws IOException {
    ServerProcess begun = new ServerProcess(kind, ClassPath.newDirectory("server"), settings);
    begun.environment = environment;
    begun.command = kind.isEmbedded() ? begun.embedded(wars) : begun.prepared(wars);
    begun.run();
    return begun;
  }

  private List<String> embedded(Map<String, War> wars) {
    Server tomcat = kind == Kind.TOMCAT_11 ? Server.TOMCAT_11 : Server.TOMCAT_10;
    List<String> command =
        java(
            "-Djava.util.logging.SimpleFormatter.format=%4$s %3$s %5$s%6$s%n",
            "-Dcontainer.work=" + home.resolve("work"),
            "-cp",
            tomcat.classPath(),
            EmbeddedServer.class.getName(),
            kind.name().replaceAll("_.*", "").toLowerCase(java.util.Locale.ROOT));
    wars.forEach((name, war) -> command.add(name + "=" + war.directory()));
    return command;
  }

  /** What is to be run, when everything is where the server looks for it. */
  private List<String> prepared(Map<String, War> wars) throws IOException {
    Map<String, Path> files = new LinkedHashMap<>();
    for (Map.Entry<String, War> each : wars.entrySet()) {
      // Some servers name an application after its file.
      Path file = home.resolve("wars").resolve(each.getKey() + ".war");
      Files.createDirectories(file.getParent());
      Files.move(each.getValue().packed(), file);
      files.put(each.getKey(), file);
    }
    List<String> all =
        new ArrayList<>(
            switch (kind) {
              case PAYARA -> payara(wars);
              case GLASSFISH -> glassfish(wars);
              case WILDFLY -> wildfly(files);
              case LIBERTY -> liberty(files);
              default -> throw new IllegalStateException("embedded");
            });
    all.addAll(preparation.prepare(home));
    return all;
  }

  /** As folders, because Payara gives files that it unpacks a date of its own. */
  private List<String> payara(Map<String, War> wars) throws IOException {
    List<String> command =
        java(
            "-jar",
            Path.of("target", "payara-micro.jar").toAbsolutePath().toString(),
            "--disablephonehome",
            "--nohazelcast",
            "--port",
            Integer.toString(port),
            "--rootdir",
            home.resolve("root").toString(),
            "--postbootcommandfile",
            Files.writeString(home.resolve("post-boot.txt"), settings).toString());
    for (Map.Entry<String, War> each : wars.entrySet()) {
      Path folder = Files.createDirectories(home.resolve("folders").resolve(each.getKey()));
      OutsideServer.copy(each.getValue().directory(), folder);
      command.addAll(List.of("--deploy", folder.toString()));
    }
    return command;
  }

  /** As folders, for the same reason. */
  private List<String> glassfish(Map<String, War> wars) {
    List<String> command =
        java("-jar", SERVERS.resolve("glassfish.jar").toString(), "--httpPort=" + port);
    settings.lines().forEach(command::add);
    wars.forEach(
        (name, war) -> command.add("deploy --contextroot=" + name + " " + war.directory()));
    return command;
  }

  private List<String> wildfly(Map<String, Path> wars) throws IOException {
    Path installed = OutsideServer.installed(SERVERS, "wildfly");
    Path base = home.resolve("standalone");
    OutsideServer.copy(installed.resolve("standalone"), base);
    Path file = base.resolve("configuration/standalone.xml");
    Files.writeString(
        file, Files.readString(file).replace("</extensions>", "</extensions>" + settings));
    for (Path war : wars.values()) {
      Files.copy(war, base.resolve("deployments").resolve(war.getFileName()));
    }
    return List.of(
        installed.resolve("bin/standalone.sh").toString(),
        "-Djboss.server.base.dir=" + base,
        "-Djboss.http.port=" + port,
        "-Djboss.https.port=0",
        "-Djboss.management.http.port=" + management,
        "-b",
        "127.0.0.1");
  }

  private List<String> liberty(Map<String, Path> wars) throws IOException {
    Path shop = Files.createDirectories(home.resolve("servers/shop/apps")).getParent();
    StringBuilder applications = new StringBuilder();
    for (Map.Entry<String, Path> each : wars.entrySet()) {
      Path file = each.getValue().getFileName();
      Files.copy(each.getValue(), shop.resolve("apps").resolve(file));
      // MicroProfile is what it calls a stable API.
      applications.append(
          """
          <webApplication location="%s" contextRoot="/%s">
            <classloader apiTypeVisibility="spec,ibm-api,api,stable"/></webApplication>
          """
              .formatted(file, each.getKey()));
    }
    Files.writeString(
        shop.resolve("server.xml"),
        """
        <server><featureManager><feature>servlet-6.0</feature><feature>pages-3.1</feature>
        <feature>jsonb-3.0</feature><feature>mpConfig-3.1</feature>
        <feature>appSecurity-5.0</feature></featureManager>
        <httpEndpoint id="defaultHttpEndpoint" host="localhost" httpPort="%d" httpsPort="-1"/>
        <applicationManager startTimeout="120s"/>
        %s
        <variable name="webrtc.masking.diagnostics" value="false"/>%s</server>
        """
            .formatted(port, applications, settings));
    return List.of(
        OutsideServer.installed(SERVERS, "wlp").resolve("bin/server").toString(), "run", "shop");
  }

  private static List<String> java(String... arguments) {
    List<String> command = OutsideServer.java("-Xmx400m", "-XX:TieredStopAtLevel=1");
    command.addAll(List.of(arguments));
    return command;
  }

  private void run() throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.environment().put("WLP_USER_DIR", home.toString());
    builder.environment().put("JAVA_OPTS", "-Xmx512m -Djava.net.preferIPv4Stack=true");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    server.begin(builder);
  }

  /** Waits until it is ready. */
  void await() {
    server.await(PATIENCE, kind.ready);
    Matcher embedded = EMBEDDED.matcher(log());
    if (embedded.find()) {
      port = Integer.parseInt(embedded.group(1));
    }
  }

  /** Stops the server in good order and starts it again with what it kept. */
  void restart() throws IOException {
    stop();
    run();
    await();
  }

  /** The port where administrators reach it, for servers whose tools need that. */
  int management() {
    return management;
  }

  /** The application that it runs. */
  Container.Application application() {
    return application(ONLY);
  }

  /** One of the applications. */
  Container.Application application(String name) {
    return OutsideServer.application(port, "/" + name, this::close);
  }

  /** A client that forgives nothing, of one of the applications. */
  RawClient client(String name, Duration patience) {
    return new RawClient(port, "/" + name, patience);
  }

  /** All that it has written, also where its console has only a part of it. */
  String wholeLog() throws IOException {
    Path messages = home.resolve("servers/shop/logs/messages.log");
    return Files.exists(messages) ? Files.readString(messages) : log();
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
    if (kind.isEmbedded()) {
      server.stopByInput(TO_STOP);
    } else {
      server.stopAll(TO_STOP);
    }
  }
}
