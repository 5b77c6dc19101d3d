package io.github.webrtcmasking.papers;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.endpoint.LoggedAssessment;
import io.github.webrtcmasking.papers.Paper.Snippet;
import io.github.webrtcmasking.testing.ProgramRun;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Logs an assessment by the settings of a snippet, with the real library in a JVM of its own. */
final class LoggingSnippets {

  private static final String LINE = "Assessed a visitor: MASKED (HIGH) [ADDRESS_DIFFERS, PROVEN]";
  private static final String LOGGER = "io.github.webrtcmasking.assessments";

  private LoggingSnippets() {}

  /** What applications log with, and how it is usually set up: everything from INFO on is shown. */
  private enum Library {
    JUL(
        "java.util.logging.config.file",
        """
        handlers=java.util.logging.ConsoleHandler
        .level=INFO
        java.util.logging.SimpleFormatter.format=%%4$s %%3$s %%5$s%%n
        %s
        """),
    LOGBACK(
        "logback.configurationFile",
        """
        <configuration>
          %s
          <appender name="console" class="ch.qos.logback.core.ConsoleAppender">
            <encoder><pattern>%%level %%logger %%msg%%n</pattern></encoder>
          </appender>
          <root level="INFO"><appender-ref ref="console"/></root>
        </configuration>
        """),
    LOG4J(
        "log4j2.configurationFile",
        """
        <Configuration>
          <Appenders>
            <Console name="console"><PatternLayout pattern="%%p %%c %%m%%n"/></Console>
          </Appenders>
          <Loggers>
            %s
            <Root level="info"><AppenderRef ref="console"/></Root>
          </Loggers>
        </Configuration>
        """);

    private final String property;
    private final String usual;

    Library(String property, String usual) {
      this.property = property;
      this.usual = usual;
    }

    private List<Path> jars() throws IOException {
      if (this == JUL) {
        return List.of();
      }
      String folder = name().toLowerCase(Locale.ROOT);
      try (Stream<Path> jars = Files.list(Path.of("target", "loggers", folder))) {
        return jars.toList();
      }
    }

    private static Library of(Snippet snippet) {
      if (!snippet.language().equals("xml")) {
        return JUL;
      }
      return snippet.text().contains("<Logger") ? LOG4J : LOGBACK;
    }
  }

  /** Whether it is about logging, and not a part of a {@code web.xml}. */
  static boolean isOne(Snippet snippet) {
    return snippet.text().contains(LOGGER);
  }

  /**
   * With these lines the assessment is shown with its logger's name, and without them it is not.
   */
  static void showTheAssessment(Snippet snippet, Path folder) throws Exception {
    Library library = Library.of(snippet);
    assertThat(logged(library, "", folder)).as("%s: without it", snippet).doesNotContain(LINE);
    assertThat(logged(library, snippet.text(), folder))
        .as("%s", snippet)
        .containsPattern("(?m)^(FINE|DEBUG|TRACE) " + LOGGER + " Assessed")
        .contains(LINE);
  }

  private static String logged(Library library, String lines, Path folder) throws Exception {
    Path file =
        Files.writeString(
            folder.resolve(library == Library.JUL ? "logging.properties" : "logging.xml"),
            library.usual.formatted(lines));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-D" + library.property + "=" + file);
    if (library == Library.LOG4J) {
      command.add("-Djava.util.logging.manager=org.apache.logging.log4j.jul.LogManager");
    }
    command.add("-cp");
    command.add(classPath(library));
    command.add(LoggedAssessment.class.getName());
    if (library == Library.LOGBACK) {
      command.add("org.slf4j.bridge.SLF4JBridgeHandler");
    }
    ProgramRun result = ProgramRun.of(command);
    result.succeeds(library);
    return result.said();
  }

  private static String classPath(Library library) throws IOException {
    return Stream.concat(
            Stream.of(Path.of("target", "classes"), Path.of("target", "test-classes")),
            library.jars().stream())
        .map(Path::toString)
        .collect(joining(File.pathSeparator));
  }
}
