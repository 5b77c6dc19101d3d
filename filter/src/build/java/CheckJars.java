import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** Holds what is in the jars against what a user of them needs. Run by the build. */
final class CheckJars {

  private static final Pattern DEPENDENCY =
      Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL);

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
      }
    }
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
