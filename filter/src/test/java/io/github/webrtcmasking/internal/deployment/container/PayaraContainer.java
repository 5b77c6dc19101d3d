package io.github.webrtcmasking.internal.deployment.container;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Payara Micro as a process of its own, one for each application. */
final class PayaraContainer implements Container {

  private static final Path JAR = Path.of("target", "payara-micro.jar").toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofMinutes(2);

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
  private final Path directory = ClassPath.newDirectory("payara");
  private final Path output = directory.resolve("output.txt");
  private Process process;

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

  @Override
  public Application deploy(War war) throws IOException {
    Path users = directory.resolve("users.txt");
    Path password = directory.resolve("password.txt");
    Files.writeString(password, "AS_ADMIN_USERPASSWORD=" + PASSWORD + "\n");
    Files.writeString(
        users,
        "create-file-user --groups %s --passwordfile %s %s\n".formatted(ROLE, password, USER));
    // Nodes share the sessions of applications of one name, which is the file's.
    Path archive = directory.resolve(CONTEXT_PATH.substring(1) + ".war");
    Files.move(war.with("WEB-INF/glassfish-web.xml", ROLES).packed(), archive);
    int port = freePort();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
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
                archive.toString()));
    command.addAll(clustering);
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    boolean ready =
        Await.until(PATIENCE, () -> !process.isAlive() || log().contains("Payara Micro URLs"));
    if (!ready || !process.isAlive()) {
      close();
      throw new IllegalStateException("Payara Micro did not start:\n" + log());
    }
    return new Running(URI.create("http://localhost:" + port + CONTEXT_PATH));
  }

  /** The server's process. */
  long pid() {
    return process.pid();
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
    if (process != null) {
      process.destroy();
      if (!Await.until(Duration.ofSeconds(20), () -> !process.isAlive())) {
        process.destroyForcibly();
      }
    }
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private final class Running implements Application {

    private final URI uri;

    Running(URI uri) {
      this.uri = uri;
    }

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
  }
}
