package io.github.webrtcmasking.internal.deployment.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * Libraries of an application that tell a container nothing: no fragment, no initializer, no files
 * to serve. Both Tomcat and Jetty can be told not to read their classes, as Tomcat's own
 * configuration does for what it knows. Reading them takes half of the time of a deployment. Our
 * jar has an initializer, so it is read as always.
 */
final class SilentJars {

  private static final List<String> TELLING =
      List.of(
          "META-INF/web-fragment.xml",
          "META-INF/services/jakarta.servlet.ServletContainerInitializer",
          "META-INF/resources/",
          // The parent of applications' classes that Spring's initializer asks for.
          "org/springframework/boot/web/servlet/support/SpringBootServletInitializer.class");

  /** By name and size, because each application has copies of its own. */
  private static final Map<String, Boolean> KNOWN = new ConcurrentHashMap<>();

  private SilentJars() {}

  /** The names of those files in an application's folder; none where it is a file. */
  static List<String> of(Path application) throws IOException {
    Path libraries = application.resolve("WEB-INF/lib");
    if (!Files.isDirectory(libraries)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(libraries)) {
      return files.filter(SilentJars::isOne).map(file -> file.getFileName().toString()).toList();
    }
  }

  private static boolean isOne(Path jar) {
    try {
      String key = jar.getFileName() + " " + Files.size(jar);
      return KNOWN.computeIfAbsent(key, unknown -> tellsNothing(jar));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean tellsNothing(Path jar) {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return TELLING.stream().allMatch(name -> zip.getEntry(name) == null);
    } catch (IOException e) {
      return false; // The container says what is wrong with it.
    }
  }
}
