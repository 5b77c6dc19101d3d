package io.github.webrtcmasking.internal.deployment.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder with Tomcat as it is downloaded.
 *
 * @param folder of this one alone
 */
record TomcatHome(Path folder) {

  /** Where the build unpacks it. */
  static final Path UNPACKED = Path.of("target", "tomcat-zip").toAbsolutePath();

  /** A copy of what is unpacked there. */
  static TomcatHome copied(Path unpacked, Path folder) throws IOException {
    OutsideServer.copy(OutsideServer.installed(unpacked, ""), folder);
    Files.createDirectories(folder.resolve("temp"));
    Files.createDirectories(folder.resolve("logs"));
    return new TomcatHome(folder);
  }

  /** Lets it listen at that port, on loopback only. */
  void listenAt(int port) throws IOException {
    Path server = folder.resolve("conf/server.xml");
    Files.writeString(
        server,
        Files.readString(server)
            .replace("port=\"8080\"", "port=\"" + port + "\" address=\"127.0.0.1\"")
            .replace("port=\"8005\"", "port=\"-1\""));
  }

  /** The command that runs it, with options of its JVM. */
  ProcessBuilder command(String options) {
    ProcessBuilder command =
        new ProcessBuilder("sh", folder.resolve("bin/catalina.sh").toString(), "run");
    command.environment().put("JAVA_HOME", System.getProperty("java.home"));
    command.environment().put("JAVA_OPTS", options);
    return command;
  }
}
