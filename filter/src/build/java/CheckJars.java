import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** Holds what is in the jars against what a user of them needs. Run by the build. */
final class CheckJars {

  private static final Pattern DEPENDENCY =
      Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL);

  private static final Pattern OTHERS =
      Pattern.compile(
          "((?:jakarta|javax|org/(?:eclipse|springframework)|com/maxmind)(?:/[a-z0-9]++)++)/[A-Z]");

  private CheckJars() {}

  /**
   * The folder of the jars, how their names begin, the root of the repository, and the artifact.
   */
  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[2]);
    List<Path> jars;
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      jars =
          files
              .filter(file -> file.getFileName().toString().startsWith(args[1]))
              .filter(file -> file.toString().endsWith(".jar"))
              .sorted()
              .toList();
    }
    for (Path jar : jars) {
      if (hasContent(jar)) {
        checkLicence(jar, root);
        checkNames(jar);
      }
    }
    if (!args[3].endsWith("-javax")) {
      checkBundle(Path.of(args[0], args[1] + ".jar"));
    }
    checkBill(Path.of(args[0], args[1] + "-standalone.jar"));
    checkPom(Path.of(args[0], args[1] + ".jar"), args[3]);
  }

  /** The test kit's jar is empty where no tests are built. */
  private static boolean hasContent(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream().anyMatch(entry -> !entry.getName().startsWith("META-INF/"));
    }
  }

  private static void checkLicence(Path jar, Path root) throws IOException {
    for (String name : List.of("LICENSE", "NOTICE")) {
      String first = Files.readAllLines(root.resolve(name)).get(0).strip();
      require(
          text(jar, "META-INF/" + name).contains(first),
          jar.getFileName() + " has no META-INF/" + name + " of ours");
    }
  }

  /** What runs on a module path has a name that does not come from the file's. */
  private static void checkNames(Path jar) throws IOException {
    String name = jar.getFileName().toString();
    if (!name.matches(".*-(sources|javadoc|tests)\\.jar")) {
      require(
          text(jar, JarFile.MANIFEST_NAME).contains("Automatic-Module-Name: io.github."),
          name + " has no Automatic-Module-Name");
    }
  }

  /** OSGi takes packages only from who exports them, and gives only what is imported. */
  private static void checkBundle(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      Attributes manifest = file.getManifest().getMainAttributes();
      String exported = String.valueOf(manifest.getValue("Export-Package"));
      require(
          "2".equals(manifest.getValue("Bundle-ManifestVersion"))
              && String.valueOf(manifest.getValue("Bundle-Version"))
                  .matches("\\d+\\.\\d+\\.\\d+.*"),
          jar.getFileName() + " is no bundle of OSGi");
      require(
          !exported.contains(".internal")
              && exported.contains("io.github.webrtcmasking.assessment"),
          jar.getFileName() + " exports to OSGi what it must not, or lacks: " + exported);
      Set<String> imported = packages(String.valueOf(manifest.getValue("Import-Package")));
      Set<String> missing = used(file);
      missing.removeAll(imported);
      require(
          missing.isEmpty(),
          jar.getFileName() + " uses packages that its Import-Package lacks: " + missing);
    }
  }

  private static Set<String> packages(String header) {
    return Arrays.stream(header.split(",", -1))
        .map(clause -> clause.split(";", -1)[0].strip())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The packages of others that our classes name, of those that a server or application brings. */
  private static Set<String> used(JarFile jar) throws IOException {
    Set<String> used = new TreeSet<>();
    for (var entry : jar.stream().filter(each -> each.getName().endsWith(".class")).toList()) {
      String bytes =
          new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1);
      Matcher names = OTHERS.matcher(bytes);
      while (names.find()) {
        used.add(names.group(1).replace('/', '.'));
      }
    }
    return used;
  }

  private static void checkBill(Path jar) throws IOException {
    if (Files.exists(jar)) {
      String bill = text(jar, "META-INF/sbom/libraries.cdx.json");
      String licences = text(jar, "META-INF/licenses/README.txt");
      long listed = licences.lines().filter(line -> line.startsWith("  licence:")).count();
      require(
          listed > 0 && bill.split("\"purl\"", -1).length - 1 == listed,
          jar.getFileName() + " packs other libraries than its bill of materials tells");
    }
  }

  private static void checkPom(Path jar, String artifact) throws IOException {
    String name = "META-INF/maven/io.github.webrtcmasking/" + artifact + "/pom.xml";
    String pom = text(jar, name);
    require(!pom.isEmpty(), jar + " has no " + name + ", so install:install-file cannot read it");
    require(!pom.contains("<parent>"), "the pom in the jar names a parent, which is nowhere");
    require(!pom.contains("${"), "the pom in the jar has a property that nothing defines");
    for (String element : List.of("name", "description", "url", "licenses", "developers", "scm")) {
      require(pom.contains("<" + element + ">"), "the pom in the jar has no <" + element + ">");
    }
    Matcher dependencies = DEPENDENCY.matcher(pom);
    while (dependencies.find()) {
      require(
          dependencies.group(1).contains("<scope>provided</scope>")
              || dependencies.group(1).contains("<optional>true</optional>"),
          "whoever depends on the jar gets this, too: " + dependencies.group(1).strip());
    }
  }

  private static String text(Path jar, String name) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      ZipEntry entry = file.getEntry(name);
      return entry == null
          ? ""
          : new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }
}
