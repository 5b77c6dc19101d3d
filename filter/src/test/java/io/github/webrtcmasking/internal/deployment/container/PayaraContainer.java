package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.testing.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Payara Micro as a process of its own, one for each application. */
final class PayaraContainer implements KillableContainer {

  private static final Path JAR = Path.of("target", "payara-micro.jar").toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  /** The server's own file of users, and which of their groups is which role. */
  private static final String ROLES =
      """
      <glassfish-web-app><security-role-mapping>
      <role-name>%1$s</role-name><group-name>%1$s</group-name>
      </security-role-mapping></glassfish-web-app>
      """
          .formatted(ROLE);

  private static final String NO_CLUSTER = "--nohazelcast";

  private final List<String> clustering;
  private final int port = FreePort.tcp();
  private String commands = "";
  private final Path directory = ClassPath.newDirectory("payara");
  private final OutsideServer server = new OutsideServer("Payara Micro", directory);

  PayaraContainer() throws IOException {
    this(List.of(NO_CLUSTER));
  }

  private PayaraContainer(List<String> clustering) throws IOException {
    this.clustering = clustering;
  }

  /**
   * One of several servers that keep sessions together, on loopback.
   *
   * @param port its own for the others
   * @param members the ports of all of them
   */
  static PayaraContainer node(int port, List<Integer> members) throws IOException {
    String all = members.stream().map(each -> "127.0.0.1:" + each).collect(Collectors.joining(","));
    return new PayaraContainer(
        List.of(
            "--clustermode",
            "tcpip:" + all,
            "--clustername",
            "basket" + members.get(0),
            "--interfaces",
            "127.0.0.1",
            "--startport",
            Integer.toString(port)));
  }

  /** Has it obey a command of its own before it deploys. */
  void obey(String command) {
    commands += command + "\n";
  }

  @Override
  public Application deploy(War war) throws IOException {
    Path users = directory.resolve("users.txt");
    Path password = directory.resolve("password.txt");
    Files.writeString(password, "AS_ADMIN_USERPASSWORD=" + PASSWORD + "\n");
    Files.writeString(
        users,
        commands
            + "create-file-user --groups %s --passwordfile %s %s\n"
                .formatted(ROLE, password, USER));
    // Nodes share the sessions of applications of one name, which is the file's.
    Path archive = directory.resolve(CONTEXT_PATH.substring(1) + ".war");
    Files.move(
        war.with("WEB-INF/glassfish-web.xml", ROLES).packed(),
        archive,
        StandardCopyOption.REPLACE_EXISTING);
    List<String> command =
        OutsideServer.java(
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-jar",
            JAR.toString(),
            "--disablephonehome",
            "--port",
            Integer.toString(port),
            "--rootdir",
            directory.resolve("root").toString(),
            "--postbootcommandfile",
            users.toString(),
            "--contextroot",
            CONTEXT_PATH,
            "--deploy",
            archive.toString());
    command.addAll(clustering);
    server.start(new ProcessBuilder(command), PATIENCE, "Payara Micro URLs");
    return OutsideServer.application(port, CONTEXT_PATH, this::close);
  }

  /** The server's process. */
  long pid() {
    return server.pid();
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
    server.stop(Duration.ofSeconds(20));
  }
}
