package io.github.webrtcmasking.bench.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.webrtcmasking.testing.FreePort;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An application of one page on a Tomcat of its own, which each measurement starts anew. */
final class EmptyApplication {

  private static final String STARTED = "Server startup in";

  private static final String PAGE =
      "<!DOCTYPE html><html><head><title>Shop</title></head><body>Welcome</body></html>";

  /** As {@code catalina.sh} starts it. */
  private static final List<String> OPENS =
      List.of("java.lang", "java.io", "java.util", "java.util.concurrent");

  private final Path tomcat;
  private final Path base;

  private EmptyApplication(Path tomcat, Path base) {
    this.tomcat = tomcat;
    this.base = base;
  }

  /** The Tomcat in a folder into which its zip file was unpacked. */
  static Path unpacked(Path folder) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found.findFirst().orElseThrow().toAbsolutePath();
    }
  }

  /** The application with these jars, and others in the server's {@code lib}. */
  static EmptyApplication on(Path tomcat, List<Path> jars, List<Path> inServer) throws IOException {
    Path base = Files.createTempDirectory("cold-start");
    for (String folder :
        List.of("conf", "lib", "logs", "temp", "work", "webapps/shop/WEB-INF/lib")) {
      Files.createDirectories(base.resolve(folder));
    }
    for (String file : List.of("web.xml", "logging.properties", "catalina.properties")) {
      Files.copy(tomcat.resolve("conf/" + file), base.resolve("conf/" + file));
    }
    Files.writeString(
        base.resolve("conf/server.xml"),
        Files.readString(tomcat.resolve("conf/server.xml"))
            .replace("port=\"8005\"", "port=\"-1\"")
            .replace("port=\"8080\"", "port=\"${bench.port}\" address=\"127.0.0.1\""));
    Files.writeString(base.resolve("webapps/shop/index.html"), PAGE);
    copy(jars, base.resolve("webapps/shop/WEB-INF/lib"));
    copy(inServer, base.resolve("lib"));
    return new EmptyApplication(tomcat, base);
  }

  private static void copy(List<Path> jars, Path folder) throws IOException {
    for (Path jar : jars) {
      Files.copy(jar, folder.resolve(jar.getFileName()));
    }
  }

  /** Starts the server, asks for its page, and ends it. */
  Start start() throws IOException, InterruptedException {
    int port = FreePort.tcp();
    long begin = System.nanoTime();
    Process process = new ProcessBuilder(command(port)).redirectErrorStream(true).start();
    try (BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      for (String line = output.readLine(); !line.contains(STARTED); line = output.readLine()) {
        // What it says before that is of no interest.
      }
      double wall = (System.nanoTime() - begin) / 1e6;
      double cpu = cpuMillis(process);
      String page = page(port);
      return new Start(wall, cpu, cpuMillis(process) - cpu, page.contains("probe.js"));
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private List<String> command(int port) {
    Path bin = tomcat.resolve("bin");
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    OPENS.forEach(name -> command.add("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
    command.addAll(
        List.of(
            "--add-opens=java.rmi/sun.rmi.transport=ALL-UNNAMED",
            "-Djava.util.logging.config.file=" + base.resolve("conf/logging.properties"),
            "-Djava.util.logging.manager=org.apache.juli.ClassLoaderLogManager",
            "-Dbench.port=" + port,
            "-Dwebrtc.masking.vantage.port=0",
            "-Dcatalina.home=" + tomcat,
            "-Dcatalina.base=" + base,
            "-Djava.io.tmpdir=" + base.resolve("temp"),
            "-cp",
            bin.resolve("bootstrap.jar") + File.pathSeparator + bin.resolve("tomcat-juli.jar"),
            "org.apache.catalina.startup.Bootstrap",
            "start"));
    return command;
  }

  private static double cpuMillis(Process process) {
    return process.info().totalCpuDuration().map(Duration::toMillis).orElseThrow();
  }

  private static String page(int port) throws IOException {
    URLConnection connection =
        URI.create("http://127.0.0.1:" + port + "/shop/").toURL().openConnection();
    connection.setRequestProperty("Accept", "text/html");
    try (InputStream in = connection.getInputStream()) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
