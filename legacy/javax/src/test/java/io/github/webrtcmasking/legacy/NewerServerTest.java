package io.github.webrtcmasking.legacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar on a server with {@code jakarta.servlet}: it says a word, and the application runs. */
class NewerServerTest {

  private static final Path CLASSES = Path.of("target", "classes");

  @TempDir private Path folder;

  @Test
  void tomcat10SaysWhichJarItNeeds() throws Exception {
    Path war = folder.resolve("war");
    Path lib = Files.createDirectories(war.resolve("WEB-INF/lib"));
    Files.writeString(war.resolve("page.html"), "<html><head></head><body>Welcome</body></html>");
    pack(lib.resolve("masking.jar"));

    String said = said(war);

    assertThat(said)
        .contains("available=true", "page=<html><head></head><body>Welcome</body></html>");
    assertThat(said.lines().filter(line -> line.contains("masking filter")))
        .singleElement()
        .asString()
        .endsWith(
            "The WebRTC masking filter is off: this jar is for Servlet 3.1 and 4.0 (javax.servlet,"
                + " as of Tomcat 8 and 9), and this server has Servlet 6 (jakarta.servlet): take"
                + " webrtc-masking-filter-1.0.0-SNAPSHOT-standalone.jar in its place");
  }

  private static void pack(Path jar) throws Exception {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> all = Files.walk(CLASSES)) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new JarEntry(CLASSES.relativize(each).toString()));
        out.write(Files.readAllBytes(each));
      }
    }
  }

  private String said(Path war) throws Exception {
    Process server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                Path.of("target", "tomcat-10").toAbsolutePath()
                    + "/*"
                    + File.pathSeparator
                    + Path.of("target", "test-classes").toAbsolutePath(),
                NewerServer.class.getName(),
                war.toString(),
                folder.resolve("tomcat").toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(server.getInputStream().readAllBytes(), UTF_8);
    assertThat(server.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return said;
  }
}
