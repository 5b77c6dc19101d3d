package io.github.webrtcmasking.testing.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A class with one method that takes any bytes.
 *
 * @param type the test class, not initialised
 */
record FuzzTarget(Class<?> type) {

  private static final Path CLASSES = Path.of("target", "test-classes");
  private static final Path RESOURCES = Path.of("src", "test", "resources");
  private static final Path WORK = Path.of("target", "fuzz").toAbsolutePath();

  /** All that are compiled, by name. */
  static List<FuzzTarget> all() throws IOException {
    try (Stream<Path> files = Files.walk(CLASSES)) {
      return files
          .map(file -> CLASSES.relativize(file).toString())
          .filter(name -> name.endsWith("FuzzTest.class"))
          .map(name -> name.replace(".class", "").replace('/', '.'))
          .sorted()
          .map(FuzzTarget::named)
          .toList();
    }
  }

  static FuzzTarget named(String name) {
    try {
      return new FuzzTarget(Class.forName(name, false, FuzzTarget.class.getClassLoader()));
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(name, e);
    }
  }

  String name() {
    return type.getSimpleName();
  }

  Method method() {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(FuzzTest.class))
        .findFirst()
        .orElseThrow();
  }

  /** Where its runs leave what they found; it exists. */
  Path folder() throws IOException {
    return Files.createDirectories(WORK.resolve(name()));
  }

  /** The inputs in the repository. */
  Path seeds() {
    return RESOURCES
        .resolve(type.getName().replace('.', '/') + "Inputs")
        .resolve(method().getName())
        .toAbsolutePath();
  }

  /** The inputs that Jazzer made and kept; it exists. */
  Path corpus() throws IOException {
    return Files.createDirectories(folder().resolve("corpus"));
  }
}
