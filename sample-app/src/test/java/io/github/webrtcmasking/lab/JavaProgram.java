package io.github.webrtcmasking.lab;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Commands that run a class of the tests that needs nothing but the JDK. */
final class JavaProgram {
  private JavaProgram() {}

  static String[] command(Class<?> program, String... arguments) {
    try {
      Path classes = Path.of(program.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Stream.concat(
              Stream.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx64m",
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  classes.toString(),
                  program.getName()),
              Stream.of(arguments))
          .toArray(String[]::new);
    } catch (URISyntaxException noFile) {
      throw new IllegalStateException(noFile);
    }
  }
}
