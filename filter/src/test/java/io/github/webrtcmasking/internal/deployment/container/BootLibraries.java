package io.github.webrtcmasking.internal.deployment.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What applications of Spring Boot are made of, as {@code src/test/spring-boot} fetches it. */
final class BootLibraries {

  /** The versions of Spring Boot. */
  enum Version {
    BOOT_3,
    BOOT_4;

    private Path folder() {
      return Path.of("target", "spring-boot", name().replace("BOOT_", "spring-boot-"))
          .toAbsolutePath();
    }
  }

  /** What an application may leave out, by the names of its jars. */
  enum Part {
    TOMCAT("tomcat-.*|spring-boot-(starter-)?tomcat.*"),
    JETTY("jetty-.*|spring-boot-(starter-)?jetty.*|asm-.*"),
    UNDERTOW("(undertow|xnio|wildfly|jboss|smallrye)-.*|spring-boot-starter-undertow.*"),
    SECURITY("spring-security-.*|spring-boot-(starter-)?security.*"),
    SESSION(
        "spring-(session|jdbc|tx)-.*|HikariCP-.*|h2-.*"
            + "|spring-boot-(starter-)?(session|jdbc|sql|persistence|transaction).*"),
    ACTUATOR(
        ".*actuator.*|micrometer-(core|jakarta9)-.*|HdrHistogram-.*|LatencyUtils-.*"
            + "|spring-boot-(starter-)?(health|micrometer-metrics|micrometer-observation).*"),
    REACTIVE("spring-webflux-.*|react.*|netty-.*|spring-boot-(starter-)?(webflux|reactor|netty).*"),
    DEVTOOLS("spring-boot-devtools-.*"),
    LOADER("spring-boot-loader-.*");

    private final Pattern jars;

    Part(String jars) {
      this.jars = Pattern.compile(jars);
    }

    private static Optional<Part> of(Path jar) {
      String name = jar.getFileName().toString();
      return Stream.of(values()).filter(part -> part.jars.matcher(name).matches()).findFirst();
    }
  }

  private BootLibraries() {}

  /** All that every application has, and these parts. */
  static List<Path> of(Version version, Set<Part> parts) {
    return select(version, jar -> Part.of(jar).map(parts::contains).orElse(true));
  }

  /** One part by itself. */
  static List<Path> only(Version version, Part wanted) {
    return select(version, jar -> Part.of(jar).filter(wanted::equals).isPresent());
  }

  private static List<Path> select(Version version, Predicate<Path> wanted) {
    try (Stream<Path> jars = Files.list(version.folder())) {
      return jars.filter(wanted).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
