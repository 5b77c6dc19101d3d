package io.github.webrtcmasking.visits;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The files of one Tomcat, which runs the programs of the one that was downloaded. */
public final class TomcatFolder {
  /** What it logs as soon as all applications answer. */
  public static final Pattern READY = Pattern.compile("Server (startup) in");

  /** Both families, and no application is looked for once it runs. */
  private static final String SERVER =
      """
      <Server port="-1">
        <Service name="Catalina">
          <Connector port="%d" protocol="HTTP/1.1"/>
          <Engine name="Catalina" defaultHost="localhost">
            <Host name="localhost" appBase="webapps" autoDeploy="false"/>
          </Engine>
        </Service>
      </Server>
      """;

  private final Path home = Path.of(System.getProperty("tomcat.home"));
  private final Path base;

  /** In an empty folder, for a port. */
  public TomcatFolder(Path base, int port) {
    this.base = base.toAbsolutePath();
    try {
      for (String each : List.of("conf", "logs", "temp", "webapps", "work")) {
        Files.createDirectories(base.resolve(each));
      }
      for (String each : List.of("catalina.properties", "web.xml")) {
        Files.copy(
            home.resolve("conf").resolve(each),
            base.resolve("conf").resolve(each),
            StandardCopyOption.REPLACE_EXISTING);
      }
      Files.writeString(base.resolve("conf/server.xml"), SERVER.formatted(port));
    } catch (IOException notWritten) {
      throw new UncheckedIOException(notWritten);
    }
  }

  /** Where an application has to be, which has the path of its name. */
  public File war(String name) {
    return base.resolve("webapps").resolve(name + ".war").toFile();
  }

  /** Runs it, with options for its Java; it logs as {@link ServerLogs#JVM_OPTION} says. */
  public List<String> command(List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(options);
    command.add("-Dcatalina.home=" + home);
    command.add("-Dcatalina.base=" + base);
    command.add("-Djava.io.tmpdir=" + base.resolve("temp"));
    command.add("-cp");
    command.add(
        home.resolve("bin/bootstrap.jar")
            + File.pathSeparator
            + home.resolve("bin/tomcat-juli.jar"));
    command.addAll(List.of("org.apache.catalina.startup.Bootstrap", "start"));
    return command;
  }
}
