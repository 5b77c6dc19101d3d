package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.War.Library;
import io.github.webrtcmasking.internal.support.Product;
import io.github.webrtcmasking.testing.ProgramRun;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The jar on a server with {@code javax.servlet}: it says a word, and the application runs. */
class OldServerTest {

  static final String LINE =
      "The WebRTC masking filter is off: this jar is for Servlet 5 and newer (jakarta.servlet, as of"
          + " Tomcat 10 and Jetty 11), and this server has Servlet 4 (javax.servlet): take "
          + Product.OTHER_STANDALONE_JAR
          + " in its place";

  @Test
  void tomcat9SaysThatItIsTooOld() throws Exception {
    requireOneLine(War.of(WebXml.open(), Library.FILTER));
  }

  /** The application runs on Tomcat 9, and one line says that the jar does not. */
  static void requireOneLine(War war) throws Exception {
    Path folder = ClassPath.newDirectory("tomcat-9");
    ProcessBuilder command =
        new ProcessBuilder(
            ProgramRun.ofJdk("java"),
            "-cp",
            Path.of("target", "tomcat-9").toAbsolutePath()
                + "/*"
                + File.pathSeparator
                + ClassPath.TEST_CLASSES,
            OldServer.class.getName(),
            war.directory().toString(),
            folder.toString());

    String said = ProgramRun.of(command, Duration.ofMinutes(2)).said();
    assertThat(said).contains("available=true", "page=<html><head></head><body>Static");
    assertThat(said.lines().filter(line -> line.contains("masking filter")))
        .singleElement()
        .asString()
        .endsWith(LINE);
  }
}
