import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.Runtime.Version;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
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

  /**
   * One of them.
   *
   * @param artifact begins the file's name
   * @param licence as its licence file says
   * @param source where its source code is
   */
  private record Library(String artifact, String licence, String source) {

    static Library of(String line) {
      String[] columns = line.split(" \\| ");
      return new Library(columns[0], columns[1], columns[2]);
    }

    /** The licence as SPDX writes it. */
    String expression() {
      return licence
          .replace("BSD-3-Clause (EDL 1.0)", "BSD-3-Clause")
          .replace(
              "GPL-2.0 with Classpath-exception-2.0", "GPL-2.0-only WITH Classpath-exception-2.0")
          .replace(" or ", " OR ");
    }

    boolean isIn(Path jar) {
      return jar.getFileName().toString().matches(Pattern.quote(artifact) + "-\\d.*\\.jar");
    }

    String version(Path jar) {
      String name = jar.getFileName().toString();
      return name.substring(artifact.length() + 1, name.length() - ".jar".length());
    }
  }

  private static final String LICENCES = "META-INF/licenses/";

  /** Where tools look for the bill of materials of a jar (CycloneDX 1.6). */
  private static final String BILL = "META-INF/sbom/libraries.cdx.json";

  private static final Pattern POM = Pattern.compile("META-INF/maven/[^/]+/[^/]+/pom.properties");

  /** What is neither a class nor a service nor a licence, but needed. */
  private static final Pattern MESSAGES =
      Pattern.compile(
          "yasson-messages\\.properties|org/(eclipse/parsson|glassfish/json)/messages\\.properties");

  private static final Pattern LICENCE = Pattern.compile("META-INF/(LICENSE|NOTICE)(\\.\\w+)?");

  /** A date that every zip file can hold, so that the same commit gives the same bytes. */
  private static final LocalDateTime NO_DATE = LocalDateTime.of(2026, 1, 1, 0, 0);

  private final Map<String, byte[]> entries = new TreeMap<>();
  private final StringBuilder list = new StringBuilder();
  private final List<String> components = new ArrayList<>();
  private final Version java;

  private PackLibraries(Version java) {
    this.java = java;
  }

  /**
   * The file to write, the list of libraries, the Java whose classes are taken, and the class path
   * with the libraries.
   */
  public static void main(String[] args) throws IOException {
    PackLibraries pack = new PackLibraries(Version.parse(args[2]));
    for (String line : Files.readAllLines(Path.of(args[1]))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        Library library = Library.of(line);
        pack.add(library, find(library, args[3]));
      }
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
    try (JarFile jar = new JarFile(file.toFile(), false, ZipFile.OPEN_READ, java)) {
      for (JarEntry entry : jar.versionedStream().toList()) {
        String name = entry.getName();
        if (LICENCE.matcher(name).matches()) {
          put(folder + name.substring("META-INF/".length()), read(jar, entry));
        } else if (isPacked(name)) {
          put(name, read(jar, entry));
        }
      }
    }
    if (entries.keySet().stream().noneMatch(name -> name.startsWith(folder + "LICENSE"))) {
      throw new IllegalStateException(library.artifact() + " has no licence file");
    }
    list.append(
        "%s %s%n  licence: %s%n  source:  %s%n"
            .formatted(
                library.artifact(), library.version(file), library.licence(), library.source())
            .replace(System.lineSeparator(), "\n"));
    components.add(component(library, file));
  }

  /** One component of the bill: its coordinates, what it was made of, and its licence. */
  private static String component(Library library, Path file) throws IOException {
    Properties maven = coordinates(file);
    String group = maven.getProperty("groupId");
    String version = library.version(file);
    String purl = "pkg:maven/%s/%s@%s".formatted(group, library.artifact(), version);
    return """
            {
              "type": "library",
              "bom-ref": "%s",
              "group": "%s",
              "name": "%s",
              "version": "%s",
              "hashes": [{ "alg": "SHA-256", "content": "%s" }],
              "licenses": [{ "expression": "%s" }],
              "purl": "%s",
              "externalReferences": [{ "type": "vcs", "url": "%s" }]
            }"""
        .formatted(
            purl,
            group,
            library.artifact(),
            version,
            sha256(Files.readAllBytes(file)),
            library.expression(),
            purl,
            library.source());
  }

  private static Properties coordinates(Path file) throws IOException {
    Properties maven = new Properties();
    try (JarFile jar = new JarFile(file.toFile())) {
      for (JarEntry entry : jar.stream().toList()) {
        if (POM.matcher(entry.getName()).matches()) {
          maven.load(jar.getInputStream(entry));
          return maven;
        }
      }
    }
    throw new IllegalStateException(file + " does not say which group it is of");
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] bill() {
    return """
    {
      "bomFormat": "CycloneDX",
      "specVersion": "1.6",
      "version": 1,
      "components": [
    %s
      ]
    }
    """
        .formatted(String.join(",\n", components))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isPacked(String name) {
    if (name.endsWith(".class")) {
      return !name.endsWith("module-info.class") && !name.startsWith("META-INF/");
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
    put(BILL, bill());
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
