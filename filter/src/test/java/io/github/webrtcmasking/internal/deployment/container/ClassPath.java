package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.internal.support.Product;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The parts of the test class path, sorted into what is the server's and what is the WAR's. */
final class ClassPath {

  /** Everything that the tests write; what former runs left there is gone. */
  private static final Path WORK =
      emptied(Path.of(System.getProperty("container.work", "target/container-tests")));

  static final Path TEST_CLASSES = Path.of("target", "test-classes").toAbsolutePath();

  private static final Path CLASSES = Path.of("target", "classes").toAbsolutePath();

  private static final Pattern JSONB = Pattern.compile("(yasson|parsson|jakarta\\.json)[-.].*");
  private static final Pattern CONFIG =
      Pattern.compile("(smallrye|microprofile-config|jboss-logging)-.*");

  private static final String WRITERS = "micrometer|jackson|kryo|reflectasm|objenesis|minlog";

  /** Spring Session, and what applications let it write attributes down with. */
  private static final Pattern SPRING =
      Pattern.compile("(spring(?!-test|-boot)|" + WRITERS + ")-.*");

  private static final Pattern DATABASE = Pattern.compile("h2-.*");

  private static final Pattern NOT_SPRINGS_OWN = Pattern.compile("(" + WRITERS + ")-.*");

  /** Shiro, without what it writes its log with. */
  private static final Pattern SHIRO =
      Pattern.compile("(shiro|commons-beanutils|commons-lang3|commons-logging|encoder)-.*");

  private static final Pattern WICKET = Pattern.compile("(wicket|jdk-serializable)-.*");

  /** What the auto-configuration is compiled with. */
  private static final Pattern SPRING_BOOT = Pattern.compile("spring-boot-.*");

  private static final Pattern CDI = Pattern.compile("jakarta\\.enterprise\\..*");

  private ClassPath() {}

  /** A directory of one's own. */
  static Path newDirectory(String prefix) throws IOException {
    return Files.createTempDirectory(WORK, prefix);
  }

  private static Path emptied(Path relative) {
    Path directory = relative.toAbsolutePath();
    try {
      if (Files.exists(directory)) {
        try (Stream<Path> old = Files.walk(directory)) {
          for (Path each : old.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(each);
          }
        }
      }
      return Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The filter as a jar, made of the classes that were just built. */
  static Path filterJar() {
    return FilterJar.PATH;
  }

  /** The jar that brings its libraries, as it was packed last. */
  static Path standaloneJar() {
    return Path.of("target", Product.STANDALONE_JAR).toAbsolutePath();
  }

  /** The jar without libraries, as it was packed last. */
  static Path plainJar() {
    return Path.of("target", Product.PLAIN_JAR).toAbsolutePath();
  }

  /** Libraries of an application, in other versions than everybody's. */
  static List<Path> otherVersions(String name) {
    return all(Path.of("target", "other-versions", name));
  }

  /** JSON-B with its implementation. */
  static List<Path> jsonb() {
    return jars(JSONB);
  }

  /** MicroProfile Config with its implementation. */
  static List<Path> config() {
    return jars(CONFIG);
  }

  /** Spring Session with all that it needs, its database driver left out. */
  static List<Path> spring() {
    return jars(SPRING);
  }

  /** H2, where an application brings its driver itself. */
  static List<Path> database() {
    return jars(DATABASE);
  }

  /** The same as Spring, with Spring Security, of the next version. */
  static List<Path> spring7() {
    List<Path> jars = new ArrayList<>(jars(NOT_SPRINGS_OWN));
    jars.addAll(all(Path.of("target", "spring-security-7")));
    return jars;
  }

  /** A framework with all that it needs. */
  static List<Path> framework(String name) {
    return all(Path.of("target", "frameworks", name));
  }

  private static List<Path> all(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Shiro with all that it needs. */
  static List<Path> shiro() {
    return jars(SHIRO);
  }

  /** The class loader of a plain servlet container. */
  static ClassLoader serverClasses() {
    List<Path> hidden = new ArrayList<>(List.of(CLASSES, TEST_CLASSES));
    hidden.addAll(built());
    hidden.addAll(jsonb());
    hidden.addAll(config());
    hidden.addAll(jars(CDI));
    hidden.addAll(spring());
    hidden.addAll(jars(SPRING_BOOT));
    hidden.addAll(shiro());
    hidden.addAll(jars(WICKET));
    return new ServerClasses(hidden.stream().map(ClassPath::url).toList());
  }

  /** Integration tests have the packed jar in place of the classes. */
  private static List<Path> built() {
    return entries().filter(path -> CLASSES.getParent().equals(path.getParent())).toList();
  }

  private static Stream<Path> entries() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of);
  }

  private static List<Path> jars(Pattern name) {
    List<Path> jars =
        entries().filter(path -> name.matcher(path.getFileName().toString()).matches()).toList();
    if (jars.isEmpty()) {
      throw new IllegalStateException("nothing on the class path matches " + name);
    }
    return jars;
  }

  static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Packs everything below a directory. */
  static void pack(Path directory, Path archive) throws IOException {
    try (Stream<Path> files = Files.walk(directory);
        OutputStream file = Files.newOutputStream(archive);
        JarOutputStream out = new JarOutputStream(file)) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        JarEntry entry = new JarEntry(directory.relativize(each).toString());
        entry.setLastModifiedTime(Files.getLastModifiedTime(each));
        out.putNextEntry(entry);
        Files.copy(each, out);
        out.closeEntry();
      }
    }
  }

  /** Made once. */
  private static final class FilterJar {
    static final Path PATH = build();

    private static Path build() {
      try {
        Path jar = WORK.resolve("webrtc-masking-filter.jar");
        pack(CLASSES, jar);
        return jar;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
