package io.github.webrtcmasking.internal.deployment.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A web application as a directory. */
final class War {

  private static final String APP_PACKAGE = War.class.getPackageName().replace('.', '/') + "/app";

  private static final String LOGIN =
      """
      <!DOCTYPE html><html><head><title>Login</title></head><body>
      <form method="post" action="j_security_check">
      <input name="j_username"><input name="j_password" type="password"></form></body></html>
      """;

  /** The libraries that an application on a plain servlet container brings. */
  enum Library {
    FILTER,
    /** The packed jar that brings both; integration tests have it. */
    STANDALONE,
    JSONB,
    CONFIG,
    SPRING;

    /** The smaller jar and all that may lie beside it. */
    static Library[] loose() {
      return new Library[] {FILTER, JSONB, CONFIG, SPRING};
    }

    private List<Path> jars() {
      return switch (this) {
        case FILTER -> List.of(ClassPath.filterJar());
        case STANDALONE -> List.of(ClassPath.standaloneJar());
        case JSONB -> ClassPath.jsonb();
        case CONFIG -> ClassPath.config();
        case SPRING -> ClassPath.spring();
      };
    }
  }

  private final Path directory;

  private War(Path directory) {
    this.directory = directory;
  }

  /** An application with everything that the filter needs. */
  static War of(String webXml) {
    return of(webXml, Library.FILTER, Library.JSONB);
  }

  /** An application with these libraries only. */
  static War of(String webXml, Library... libraries) {
    try {
      War war = new War(ClassPath.newDirectory("war"));
      war.write("WEB-INF/web.xml", webXml);
      war.write("login.html", LOGIN);
      war.write("login-error.html", "<html><head></head><body>Wrong password</body></html>");
      war.write("static.html", "<html><head></head><body>Static</body></html>");
      war.copyClasses(APP_PACKAGE);
      for (Library library : libraries) {
        war.copy(library.jars());
      }
      return war;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** This application with one more file. */
  War with(String name, String content) {
    try {
      write(name, content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** This application with one more file. */
  War with(String name, byte[] content) {
    try {
      Path file = directory.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** This application with the classes of another one. */
  War withPackageOf(Class<?> type) {
    try {
      copyClasses(type.getPackageName().replace('.', '/'));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** This application with more libraries. */
  War withJars(List<Path> jars) {
    try {
      copy(jars);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** This application with one date for all of its files, as two builds of it never have. */
  War dated(Instant date) {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path each : files.toList()) {
        Files.setLastModifiedTime(each, FileTime.from(date));
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An application that is there already. */
  static War at(Path directory) {
    return new War(directory);
  }

  Path directory() {
    return directory;
  }

  /** The application as one file. */
  Path packed() throws IOException {
    Path file = directory.resolveSibling(directory.getFileName() + ".war");
    ClassPath.pack(directory, file);
    return file;
  }

  private void write(String name, String content) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private void copyClasses(String folder) throws IOException {
    List<Path> classes = new ArrayList<>();
    try (Stream<Path> files = Files.list(ClassPath.TEST_CLASSES.resolve(folder))) {
      files.forEach(classes::add);
    }
    Path target = directory.resolve("WEB-INF/classes").resolve(folder);
    Files.createDirectories(target);
    for (Path each : classes) {
      Files.copy(each, target.resolve(each.getFileName().toString()));
    }
  }

  private void copy(List<Path> jars) throws IOException {
    Path lib = Files.createDirectories(directory.resolve("WEB-INF/lib"));
    for (Path jar : jars) {
      Files.copy(jar, lib.resolve(jar.getFileName().toString()));
    }
  }
}
