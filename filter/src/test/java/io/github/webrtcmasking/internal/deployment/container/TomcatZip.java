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
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tomcat as it is downloaded, a process of its own, with nothing but jars put into the {@code lib}
 * of its own {@code examples} application and parameters beside it.
 */
final class TomcatZip implements AutoCloseable {

  private static final Path UNPACKED = Path.of("target", "tomcat-zip").toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path home = ClassPath.newDirectory("tomcat-zip");
  private final Path output = home.resolve("output.txt");
  private final int port = freePort();
  private final Process process;

  TomcatZip(Map<String, String> settings) throws IOException {
    this(jars(), settings);
  }

  /** Tomcat with its examples as they are. */
  static TomcatZip unchanged() throws IOException {
    return new TomcatZip(List.of(), Map.of());
  }

  private TomcatZip(List<Path> jars, Map<String, String> settings) throws IOException {
    copy(jars);
    Path server = home.resolve("conf/server.xml");
    Files.writeString(
        server,
        Files.readString(server)
            .replace("port=\"8080\"", "port=\"" + port + "\" address=\"127.0.0.1\"")
            .replace("port=\"8005\"", "port=\"-1\""));
    Path context = home.resolve("conf/Catalina/localhost/examples.xml");
    Files.createDirectories(context.getParent());
    Files.writeString(context, "<Context>" + parameters(settings) + "</Context>");
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Dcatalina.home=" + home,
                "-Djava.io.tmpdir=" + home.resolve("temp"),
                "-cp",
                home.resolve("bin/bootstrap.jar") + ":" + home.resolve("bin/tomcat-juli.jar"),
                "org.apache.catalina.startup.Bootstrap",
                "start")
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!Await.until(PATIENCE, () -> !process.isAlive() || log().contains("Server startup in"))
        || !process.isAlive()) {
      close();
      throw new IllegalStateException("Tomcat did not start:\n" + log());
    }
  }

  private static String parameters(Map<String, String> settings) {
    return settings.entrySet().stream()
        .map(
            setting ->
                "<Parameter name=\"webrtc.masking.%s\" value=\"%s\"/>"
                    .formatted(setting.getKey(), setting.getValue()))
        .collect(Collectors.joining());
  }

  private static List<Path> jars() {
    List<Path> jars = new ArrayList<>(List.of(ClassPath.filterJar()));
    jars.addAll(ClassPath.jsonb());
    jars.addAll(ClassPath.config());
    return jars;
  }

  private void copy(List<Path> jars) throws IOException {
    Path unpacked;
    try (Stream<Path> found = Files.list(UNPACKED)) {
      unpacked = found.filter(Files::isDirectory).findFirst().orElseThrow();
    }
    try (Stream<Path> files = Files.walk(unpacked)) {
      for (Path each : files.toList()) {
        Path target = home.resolve(unpacked.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(target);
        } else {
          Files.copy(each, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    Path lib = Files.createDirectories(folder().resolve("WEB-INF/lib"));
    for (Path jar : jars) {
      Files.copy(jar, lib.resolve(jar.getFileName().toString()));
    }
    Files.createDirectories(home.resolve("temp"));
    Files.createDirectories(home.resolve("logs"));
  }

  /** The examples' files. */
  Path folder() {
    return home.resolve("webapps/examples");
  }

  /** The examples. */
  Container.Application examples() {
    URI uri = URI.create("http://localhost:" + port + "/examples");
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
    process.destroy();
    if (!Await.until(Duration.ofSeconds(20), () -> !process.isAlive())) {
      process.destroyForcibly();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
