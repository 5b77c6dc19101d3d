package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.testing.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tomcat as it is downloaded, a process of its own, with nothing but jars put into the {@code lib}
 * of its own {@code examples} application and parameters beside it.
 */
final class TomcatZip implements AutoCloseable {

  /** What an operator writes for one application. */
  static final String CONTEXT = "conf/Catalina/localhost/examples.xml";

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path home = ClassPath.newDirectory("tomcat-zip");
  private final OutsideServer tomcat = new OutsideServer("Tomcat", home);
  private final int port = FreePort.tcp();

  TomcatZip(Map<String, String> settings) throws IOException {
    this(jars(), Map.of(CONTEXT, "<Context>" + parameters(settings) + "</Context>"));
  }

  /** With the jar, and with files that an operator has written. */
  static TomcatZip withFiles(Map<String, String> files) throws IOException {
    return new TomcatZip(jars(), files);
  }

  /**
   * A Tomcat with an application of Java EE in {@code webapps-javaee}, which it converts.
   *
   * @param folder where that version is unpacked, below {@code target}
   */
  static TomcatZip converting(String folder, War war) throws IOException {
    return new TomcatZip(
        Path.of("target", folder).toAbsolutePath(),
        home -> {
          Path javaee = Files.createDirectories(home.resolve("webapps-javaee"));
          Files.copy(war.packed(), javaee.resolve("legacy.war"));
        });
  }

  /**
   * A Tomcat with the jar for all applications, which have none, and with its consoles.
   *
   * @param folder where that version is unpacked, below {@code target}
   */
  static TomcatZip serverWide(String folder, Map<String, String> files) throws IOException {
    return new TomcatZip(
        Path.of("target", folder).toAbsolutePath(),
        home -> {
          Path webapps = Files.createDirectories(home.resolve("webapps"));
          Path consoles = Path.of("target", folder + "-consoles").toAbsolutePath();
          OutsideServer.copy(OutsideServer.installed(consoles, "").resolve("webapps"), webapps);
          for (Map.Entry<String, War> each : ServerWide.wars().entrySet()) {
            Files.copy(each.getValue().packed(), webapps.resolve(each.getKey() + ".war"));
          }
          write(home, files);
          new Shell(Map.of("CATALINA_BASE", home.toString())).run(ServerWide.commands("Tomcat"));
        });
  }

  /** Tomcat with its examples as they are, but for a file that replaces their own settings. */
  static TomcatZip unchanged() throws IOException {
    return new TomcatZip(List.of(), Map.of(CONTEXT, "<Context/>"));
  }

  private TomcatZip(List<Path> jars, Map<String, String> files) throws IOException {
    this(
        TomcatHome.UNPACKED,
        home -> {
          Path lib = Files.createDirectories(home.resolve("webapps/examples/WEB-INF/lib"));
          for (Path jar : jars) {
            Files.copy(jar, lib.resolve(jar.getFileName().toString()));
          }
          write(home, files);
        });
  }

  private static void write(Path home, Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> each : files.entrySet()) {
      Path file = home.resolve(each.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, each.getValue());
    }
  }

  /** What an operator does before the first start. */
  private interface Preparation {
    void prepare(Path home) throws IOException;
  }

  private TomcatZip(Path unpacked, Preparation preparation) throws IOException {
    TomcatHome downloaded = TomcatHome.copied(unpacked, home);
    preparation.prepare(home);
    downloaded.listenAt(port);
    ProcessBuilder command = downloaded.command("-Xmx256m -XX:TieredStopAtLevel=1");
    tomcat.start(command, PATIENCE, "Server startup in");
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

  /** The examples' files. */
  Path folder() {
    return home.resolve("webapps/examples");
  }

  /** What Tomcat made of the application of Java EE. */
  Path convertedFolder() {
    return home.resolve("webapps/legacy");
  }

  /** The application of Java EE. */
  Container.Application converted() {
    return application("legacy");
  }

  /** The examples. */
  Container.Application examples() {
    return application("examples");
  }

  /** One of its applications. */
  Container.Application application(String name) {
    return OutsideServer.application(port, "/" + name, this::close);
  }

  /** What the server has printed so far. */
  String log() {
    return tomcat.log();
  }

  @Override
  public void close() {
    tomcat.stop(Duration.ofSeconds(20));
  }
}
