package io.github.webrtcmasking.internal.injection.matrix;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The embedded servers of the matrix. */
public enum Server {
  TOMCAT_10("Tomcat 10.1", "tomcat"),
  TOMCAT_11("Tomcat 11", "tomcat"),
  JETTY_12("Jetty 12", "jetty"),
  UNDERTOW("Undertow", "undertow");

  private static final Path TOMCAT_11_JARS = Path.of("target", "tomcat-11").toAbsolutePath();

  private final String title;
  private final String kind;

  Server(String title, String kind) {
    this.title = title;
    this.kind = kind;
  }

  public String title() {
    return title;
  }

  /** As its process is told. */
  String kind() {
    return kind;
  }

  String directoryName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The test class path; Tomcat 11 takes the place of Tomcat 10.1 and of the Servlet API. */
  public String classPath() {
    String all = System.getProperty("java.class.path");
    if (this != TOMCAT_11) {
      return all;
    }
    Stream<String> rest =
        Arrays.stream(all.split(File.pathSeparator, -1)).filter(entry -> !isReplaced(entry));
    return Stream.concat(Stream.of(TOMCAT_11_JARS + File.separator + "*"), rest)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static boolean isReplaced(String entry) {
    String file = Path.of(entry).getFileName().toString();
    return file.startsWith("tomcat-") || file.startsWith("jakarta.servlet-api");
  }

  @Override
  public String toString() {
    return title;
  }
}
