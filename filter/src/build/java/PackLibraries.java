import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.Runtime.Version;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Packs what the standalone jar brings with it into one jar, still under its own names: classes,
 * messages and service files of the libraries that the tests run with, and their licences. Run by
 * the build, which relocates the result.
 */
final class PackLibraries {

  private static final String EPL_OR_BSD = "EPL-2.0 or BSD-3-Clause (EDL 1.0)";
  private static final String EPL_OR_GPL = "EPL-2.0 or GPL-2.0 with Classpath-exception-2.0";
  private static final String APACHE = "Apache-2.0";
  private static final String JSON_SOURCE = "https://github.com/jakartaee/jsonp-api";
  private static final String SMALLRYE = "https://github.com/smallrye/smallrye-common";
  private static final String EVERYTHING = ".*";

  /**
   * One of them.
   *
   * @param artifact begins the file's name
   * @param licence as its licence file says
   * @param source where its source code is
   * @param kept the classes that are packed
   */
  private record Library(String artifact, String licence, String source, String kept) {

    boolean isIn(Path jar) {
      return jar.getFileName().toString().matches(Pattern.quote(artifact) + "-\\d.*\\.jar");
    }

    String version(Path jar) {
      String name = jar.getFileName().toString();
      return name.substring(artifact.length() + 1, name.length() - ".jar".length());
    }
  }

  /**
   * Without ASM, which SmallRye Config needs for config mappings only, and with one class of the
   * last API.
   */
  private static final List<Library> LIBRARIES =
      List.of(
          new Library("yasson", EPL_OR_BSD, "https://github.com/eclipse-ee4j/yasson", EVERYTHING),
          new Library("parsson", EPL_OR_GPL, "https://github.com/eclipse-ee4j/parsson", EVERYTHING),
          new Library("jakarta.json-api", EPL_OR_GPL, JSON_SOURCE, EVERYTHING),
          new Library(
              "jakarta.json.bind-api",
              EPL_OR_GPL,
              "https://github.com/jakartaee/jsonb-api",
              EVERYTHING),
          new Library(
              "jakarta.annotation-api",
              EPL_OR_GPL,
              "https://github.com/jakartaee/common-annotations-api",
              ".*/Priority\\.class"),
          new Library(
              "microprofile-config-api",
              APACHE,
              "https://github.com/eclipse/microprofile-config",
              EVERYTHING),
          new Library(
              "smallrye-config-core",
              APACHE,
              "https://github.com/smallrye/smallrye-config",
              EVERYTHING),
          new Library(
              "smallrye-config-common",
              APACHE,
              "https://github.com/smallrye/smallrye-config",
              EVERYTHING),
          new Library("smallrye-common-annotation", APACHE, SMALLRYE, EVERYTHING),
          new Library("smallrye-common-classloader", APACHE, SMALLRYE, EVERYTHING),
          new Library("smallrye-common-constraint", APACHE, SMALLRYE, EVERYTHING),
          new Library("smallrye-common-expression", APACHE, SMALLRYE, EVERYTHING),
          new Library("smallrye-common-function", APACHE, SMALLRYE, EVERYTHING),
          new Library(
              "jboss-logging",
              APACHE,
              "https://github.com/jboss-logging/jboss-logging",
              EVERYTHING));

  /** As the newest Java sees that the filter is compiled for. */
  private static final Version JAVA = Version.parse("17");

  private static final String LICENCES = "META-INF/licenses/";

  /** What is neither a class nor a service nor a licence, but needed. */
  private static final Pattern MESSAGES =
      Pattern.compile("yasson-messages\\.properties|org/eclipse/parsson/messages\\.properties");

  private static final Pattern LICENCE = Pattern.compile("META-INF/(LICENSE|NOTICE)(\\.\\w+)?");

  /** A date that every zip file can hold, so that the same commit gives the same bytes. */
  private static final LocalDateTime NO_DATE = LocalDateTime.of(2026, 1, 1, 0, 0);

  private final Map<String, byte[]> entries = new TreeMap<>();
  private final StringBuilder list = new StringBuilder();
  private final byte[] apache;

  private PackLibraries(byte[] apache) {
    this.apache = apache;
  }

  /** Packs into the first file, with the second as the Apache licence, from the class path. */
  public static void main(String[] args) throws IOException {
    PackLibraries pack = new PackLibraries(Files.readAllBytes(Path.of(args[1])));
    for (Library library : LIBRARIES) {
      pack.add(library, find(library, args[2]));
    }
    pack.write(Path.of(args[0]));
  }

  private static Path find(Library library, String classPath) {
    return Stream.of(classPath.split(File.pathSeparator))
        .map(Path::of)
        .filter(library::isIn)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException(library.artifact() + " is not on the class path"));
  }

  private void add(Library library, Path file) throws IOException {
    String folder = LICENCES + library.artifact() + "/";
    try (JarFile jar = new JarFile(file.toFile(), false, ZipFile.OPEN_READ, JAVA)) {
      for (JarEntry entry : jar.versionedStream().toList()) {
        String name = entry.getName();
        if (LICENCE.matcher(name).matches()) {
          put(folder + name.substring("META-INF/".length()), read(jar, entry));
        } else if (isPacked(library, name)) {
          put(name, read(jar, entry));
        }
      }
    }
    if (entries.keySet().stream().noneMatch(name -> name.startsWith(folder + "LICENSE"))) {
      if (!library.licence().equals(APACHE)) {
        throw new IllegalStateException(library.artifact() + " has no licence file");
      }
      put(folder + "LICENSE", apache);
    }
    list.append(
        "%s %s%n  licence: %s%n  source:  %s%n"
            .formatted(
                library.artifact(), library.version(file), library.licence(), library.source())
            .replace(System.lineSeparator(), "\n"));
  }

  private static boolean isPacked(Library library, String name) {
    if (name.endsWith(".class")) {
      return !name.endsWith("module-info.class")
          && !name.startsWith("META-INF/")
          && name.matches(library.kept());
    }
    return name.matches("META-INF/services/.+") || MESSAGES.matcher(name).matches();
  }

  private static byte[] read(JarFile jar, JarEntry entry) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  private void put(String name, byte[] content) {
    if (entries.put(name, content) != null) {
      throw new IllegalStateException("two libraries have " + name);
    }
  }

  private void write(Path target) throws IOException {
    put(
        LICENCES + "README.txt",
        ("Libraries in this jar. Their packages were renamed, and nothing else was changed:\n"
                + "io.github.webrtcmasking.internal.libs stands before each name.\n\n"
                + list)
            .getBytes(StandardCharsets.UTF_8));
    try (OutputStream file = Files.newOutputStream(target);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (Map.Entry<String, byte[]> each : entries.entrySet()) {
        ZipEntry entry = new ZipEntry(each.getKey());
        entry.setTimeLocal(NO_DATE);
        out.putNextEntry(entry);
        out.write(each.getValue());
        out.closeEntry();
      }
    }
  }
}
