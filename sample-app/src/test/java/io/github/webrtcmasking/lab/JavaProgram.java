package io.github.webrtcmasking.lab;

import java.nio.file.Path;
import java.util.stream.Stream;

/** Commands that run a class of the tests in a process of its own. */
final class JavaProgram {
  private JavaProgram() {}

  static String[] command(Class<?> program, String... arguments) {
    return Stream.concat(
            Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()),
            Stream.of(arguments))
        .toArray(String[]::new);
  }
}
