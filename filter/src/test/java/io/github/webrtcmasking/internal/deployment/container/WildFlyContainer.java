package io.github.webrtcmasking.internal.deployment.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** WildFly as a process of its own, with a folder of its own that outlives it. */
final class WildFlyContainer implements KillableContainer {

  /** Sessions stay in the file store when the server starts anew. */
  private static final Map<String, String> ALONE =
      Map.of(
          "<file-store passivation=\"true\"/>",
          "<file-store passivation=\"true\" purge=\"false\"/>");

  private static final Path SERVERS = Path.of("target", "servers").toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path base;
  private final List<String> options;
  private final OutsideServer server;

  /** How far all of the server's ports are from where they usually are. */
  private final int offset = ThreadLocalRandom.current().nextInt(100, 9000);

  private WildFlyContainer(Path base, String... options) {
    this.base = base;
    this.options = List.of(options);
    this.server = new OutsideServer("WildFly", base);
  }

  /** A server that keeps its sessions below the folder while it does not run. */
  static WildFlyContainer alone(Path folder) throws IOException {
    Path base = base(folder, "alone");
    edit(base.resolve("configuration/standalone.xml"), ALONE);
    return new WildFlyContainer(base);
  }

  /** A server of a cluster on loopback, whose members find each other by a multicast address. */
  static WildFlyContainer node(Path folder, String name, String group) throws IOException {
    return new WildFlyContainer(
        base(folder, name),
        "-c",
        "standalone-ha.xml",
        "-Djboss.node.name=" + name,
        "-Djboss.default.multicast.address=" + group);
  }

  @Override
  public Application deploy(War war) throws IOException {
    Files.copy(
        war.packed(), base.resolve("deployments/legacy.war"), StandardCopyOption.REPLACE_EXISTING);
    List<String> command =
        new ArrayList<>(
            List.of(
                home().resolve("bin/standalone.sh").toString(),
                "-Djboss.server.base.dir=" + base,
                "-Djboss.socket.binding.port-offset=" + offset));
    command.addAll(options);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder
        .environment()
        .put("JAVA_OPTS", "-Xmx384m -XX:TieredStopAtLevel=1 -Djava.net.preferIPv4Stack=true");
    // Hands our signal on to the server.
    builder.environment().put("LAUNCH_JBOSS_IN_BACKGROUND", "true");
    // Started, or started with services that failed.
    server.start(builder, PATIENCE, "WFLYSRV0025", "WFLYSRV0026");
    return OutsideServer.application(8080 + offset, CONTEXT_PATH, this::close);
  }

  /** What the server has printed so far. */
  String log() {
    return server.log();
  }

  @Override
  public void kill() {
    server.kill();
  }

  @Override
  public void close() {
    server.stop(PATIENCE);
    try {
      Files.deleteIfExists(base.resolve("deployments/legacy.war"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path home() throws IOException {
    return OutsideServer.installed(SERVERS, "wildfly");
  }

  private static Path base(Path folder, String name) throws IOException {
    Path original = home().resolve("standalone");
    Path base = folder.resolve(name);
    if (Files.exists(base)) {
      return base;
    }
    OutsideServer.copy(original, base);
    return base;
  }

  private static void edit(Path file, Map<String, String> replacements) throws IOException {
    String text = Files.readString(file);
    for (Map.Entry<String, String> each : replacements.entrySet()) {
      text = text.replace(each.getKey(), each.getValue());
    }
    Files.writeString(file, text);
  }
}
