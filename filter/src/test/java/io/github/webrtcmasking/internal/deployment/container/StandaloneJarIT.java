package io.github.webrtcmasking.internal.deployment.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.webrtcmasking.internal.support.Product;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What is in the standalone jar: nothing that an application could meet under its own name. */
class StandaloneJarIT {

  private static final String OURS = "io/github/webrtcmasking/";
  private static final String LIBRARIES = OURS + "internal/libs/";
  private static final String SERVICES = "META-INF/services/";
  private static final String RENAMED = LIBRARIES.replace('/', '.');

  /** What servers bring, and what is looked for and may be missing. */
  private static final String NOT_BROUGHT =
      "java\\..*|javax\\.(?!servlet).*|sun\\.misc\\..*"
          + "|jakarta\\.(servlet|enterprise|inject)\\..*|javax\\.servlet\\..*"
          + "|com\\.maxmind\\.db\\..*|org\\.springframework\\..*|org\\.jspecify\\..*"
          + "|(aQute\\.bnd|org\\.osgi)\\.annotation\\..*";

  /** Read by no framework; those of libraries have our name in front. */
  private static final String HARMLESS =
      "java\\.lang\\..*|io\\.github\\.webrtcmasking\\..*|org\\.jspecify\\..*"
          + "|(aQute\\.bnd|org\\.osgi)\\.annotation\\..*";

  /** Read by Spring Boot, where there is one. */
  private static final Set<String> SPRING_BOOT =
      Set.of(
          "META-INF/spring.factories",
          "META-INF/spring-configuration-metadata.json",
          "META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports");

  private JarFile jar;

  @BeforeEach
  void open() throws IOException {
    jar = new JarFile(ClassPath.standaloneJar().toFile());
  }

  @AfterEach
  void close() throws IOException {
    jar.close();
  }

  private List<String> files() {
    return jar.stream().filter(each -> !each.isDirectory()).map(ZipEntry::getName).toList();
  }

  private String text(String file) throws IOException {
    return new String(jar.getInputStream(jar.getEntry(file)).readAllBytes(), UTF_8);
  }

  @Test
  void noClassIsOutsideOurNameSpace() {
    assertThat(files().stream().filter(name -> name.endsWith(".class")))
        .allMatch(name -> name.startsWith(OURS))
        .anyMatch(name -> name.startsWith(LIBRARIES + "jakarta/json/"))
        .anyMatch(name -> name.startsWith(LIBRARIES + "jakarta/json/bind/"))
        .anyMatch(name -> name.startsWith(LIBRARIES + "org/eclipse/yasson/"))
        .anyMatch(name -> name.startsWith(LIBRARIES + "org/eclipse/parsson/"));
  }

  @Test
  void nothingElseIsOutsideItEither() {
    assertThat(files())
        .filteredOn(name -> !name.startsWith(OURS))
        .allMatch(
            name ->
                name.equals("META-INF/MANIFEST.MF")
                    || name.equals("META-INF/sbom/libraries.cdx.json")
                    || name.equals("META-INF/web-fragment.xml")
                    || name.startsWith(SERVICES)
                    || name.startsWith("META-INF/licenses/")
                    || SPRING_BOOT.contains(name)
                    || name.matches("META-INF/(LICENSE|NOTICE)(\\.\\w+)?")
                    || name.startsWith("META-INF/maven/io.github.webrtcmasking/"))
        .doesNotHaveDuplicates();
    assertThat(files())
        .noneMatch(name -> name.matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)|.*module-info\\.class"))
        .noneMatch(name -> name.startsWith("META-INF/versions/"));
  }

  @Test
  void servicesAreRenamedInTheirNamesAndInWhatTheySay() throws IOException {
    Set<String> services = new TreeSet<>();
    for (String file : files()) {
      if (file.startsWith(SERVICES)) {
        String name = file.substring(SERVICES.length());
        services.add(name);
        for (String provider :
            text(file).lines().map(line -> line.replaceAll("#.*", "")).toList()) {
          if (!provider.isBlank()) {
            assertThat(jar.getEntry(provider.replace('.', '/') + ".class")).as(file).isNotNull();
          }
        }
      }
    }
    assertThat(services)
        .containsExactly(
            RENAMED + "jakarta.json.bind.spi.JsonbProvider",
            RENAMED + "jakarta.json.spi.JsonProvider",
            "jakarta.servlet.ServletContainerInitializer",
            "javax.servlet.ServletContainerInitializer");
  }

  @Test
  void everyLibraryHasItsLicenceAndIsListed() throws IOException {
    String list = text("META-INF/licenses/README.txt");
    Set<String> licensed = new TreeSet<>();
    for (String file : files()) {
      if (file.matches("META-INF/licenses/[^/]+/LICENSE.*")) {
        String library = file.split("/", -1)[2];
        licensed.add(library);
        assertThat(text(file)).hasSizeGreaterThan(1000);
        assertThat(list).containsPattern("(?m)^" + library + " \\d[\\w.]*$");
      }
    }
    assertThat(licensed)
        .containsExactly("jakarta.json-api", "jakarta.json.bind-api", "parsson", "yasson");
    assertThat(list.lines().filter(line -> line.startsWith("  licence: ")))
        .hasSameSizeAs(licensed)
        .allMatch(line -> line.contains("EPL-2.0 or "));
    for (String library : List.of("yasson", "parsson", "jakarta.json-api")) {
      assertThat(jar.getEntry("META-INF/licenses/" + library + "/NOTICE.md")).isNotNull();
    }
  }

  @Test
  void manifestIsThatOfThePlainJar() throws IOException {
    Attributes manifest = jar.getManifest().getMainAttributes();
    assertThat(manifest.getValue("Implementation-Version")).isEqualTo(Product.VERSION);
    assertThat(manifest.getValue("Main-Class")).startsWith("io.github.webrtcmasking.internal.");
    assertThat(manifest.getValue("Automatic-Module-Name")).isEqualTo("io.github.webrtcmasking");
    assertThat(manifest.getValue("Multi-Release")).isNull();
    assertThat(jar.getManifest().getEntries()).isEmpty();
  }

  /** What was left out is not needed; what is asked for is no library of the application. */
  @Test
  void everyClassThatIsNeededIsThere() {
    // What is outside is only counted.
    ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    JavaClasses classes = new ClassFileImporter().importJar(jar);
    ArchConfiguration.get().reset();
    Set<String> missing = new TreeSet<>();
    Set<String> outside = new TreeSet<>();
    for (JavaClass each : classes) {
      each.getDirectDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass().getBaseComponentType())
          .filter(target -> !target.isPrimitive() && !classes.contain(target.getName()))
          .map(JavaClass::getName)
          .forEach(name -> (name.startsWith(RENAMED) ? missing : outside).add(name));
    }
    assertThat(missing).isEmpty();
    assertThat(outside).allMatch(name -> name.matches(NOT_BROUGHT));
  }

  /** CDI, JSF, JAX-RS, Spring, JPA and servlet containers look for annotations and file names. */
  @Test
  void nothingInItIsForAScanner() {
    ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    JavaClasses classes = new ClassFileImporter().importJar(jar);
    ArchConfiguration.get().reset();
    Set<String> annotations = new TreeSet<>();
    for (JavaClass each : classes) {
      if (each.getPackageName().endsWith(".springboot")) {
        continue; // Its annotations are Spring's, which springFindsNoComponentInIt scans for.
      }
      annotations.addAll(names(each.getAnnotations()));
      each.getMembers().forEach(member -> annotations.addAll(names(member.getAnnotations())));
    }
    assertThat(annotations).allMatch(name -> name.matches(HARMLESS));
    assertThat(files())
        .filteredOn(name -> !SPRING_BOOT.contains(name))
        .noneMatch(
            name ->
                name.matches(
                    "META-INF/(beans|persistence|orm|faces-config|ejb-jar|spring\\.\\w+|jandex\\.idx"
                        + "|[^/]*\\.(taglib\\.xml|tld|faces-config\\.xml)|resources/.*)(\\.xml)?"));
  }

  private static Set<String> names(Set<? extends JavaAnnotation<?>> annotations) {
    return annotations.stream()
        .map(each -> each.getRawType().getName())
        .collect(Collectors.toSet());
  }

  @Test
  void springFindsNoComponentInIt() throws IOException {
    URL[] place = {ClassPath.standaloneJar().toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(place, null)) {
      PathMatchingResourcePatternResolver resources =
          new PathMatchingResourcePatternResolver(loader);
      ClassPathScanningCandidateComponentProvider scanner =
          new ClassPathScanningCandidateComponentProvider(true);
      scanner.setResourceLoader(resources);
      assertThat(resources.getResources("classpath*:io/github/webrtcmasking/**/*.class"))
          .hasSizeGreaterThan(500);
      assertThat(scanner.findCandidateComponents("io.github")).isEmpty();
    }
  }
}
