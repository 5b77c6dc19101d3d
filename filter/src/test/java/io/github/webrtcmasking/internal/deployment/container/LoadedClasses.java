package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.internal.deployment.container.ServerProcess.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The classes that a server loads until an application with a jar of ours runs. */
final class LoadedClasses {

  /** Of what is compiled only where a lambda stands. */
  private static final String LAMBDA = "$$Lambda";

  private LoadedClasses() {}

  /** The names of those in our jar, in the order in which they were loaded. */
  static List<String> atTheStart(War war) throws IOException {
    Path log = ClassPath.newDirectory("loaded").resolve("classes.txt");
    try (ServerProcess server =
        ServerProcess.begin(
            Kind.TOMCAT_10,
            Map.of("legacy", war),
            Map.of("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + log + ":none"))) {
      server.await();
      try (Stream<String> lines = Files.lines(log)) {
        return lines
            .filter(line -> line.contains("/WEB-INF/lib/webrtc-masking-filter"))
            .map(line -> line.split(" ", 2)[0])
            .filter(name -> !name.contains(LAMBDA))
            .toList();
      }
    }
  }
}
