package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.War.Library;
import io.github.webrtcmasking.internal.deployment.container.clash.ReadySource;
import io.github.webrtcmasking.internal.deployment.container.clash.UnreadySource;
import io.github.webrtcmasking.internal.support.Product;
import io.github.webrtcmasking.testing.LogLines;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Libraries and services that do not fit: the application runs, and one line says what it is. */
class LibraryClashTest extends ApplicationPerTest {

  private static final String SERVICES = "WEB-INF/classes/META-INF/services/";
  private static final String CONFIG_SOURCE =
      SERVICES + "org.eclipse.microprofile.config.spi.ConfigSource";

  /** One that is there and is none of that kind. */
  private static final String A_CLASS =
      "io.github.webrtcmasking.internal.deployment.container.app.ShopServlet";

  private static final String DISCOVERED = WebXml.setting("config-sources", "discovered");
  private static final Path OLD_LOGGING =
      Path.of("target", "clashing", "jboss-logging-3.3.1.Final.jar").toAbsolutePath();

  private final LogLines log = LogLines.listen();

  @Override
  @AfterEach
  void undeploy() throws Exception {
    log.close();
    super.undeploy();
    Vantages.requireNone();
  }

  private void requireOff(Visitor visitor, String... said) {
    assertThat(visitor.get("/shop/page").body()).contains("Welcome").doesNotContain("<script");
    assertThat(visitor.get(Visitor.PATH + "/probe.js").statusCode()).isEqualTo(404);
    assertThat(log.ours())
        .singleElement()
        .asString()
        .startsWith("SEVERE")
        .contains("The WebRTC masking filter is off in " + Container.CONTEXT_PATH)
        .contains(said)
        .doesNotContain("\n");
  }

  /** An application with everything that the filter needs, and MicroProfile Config. */
  private static War withConfig(String... parts) {
    return War.of(WebXml.open(parts), Library.FILTER, Library.JSONB, Library.CONFIG);
  }

  @ParameterizedTest
  @CsvSource({
    "jakarta.json.bind.spi.JsonbProvider, a.b.Missing",
    "jakarta.json.spi.JsonProvider, a.b.Missing",
    "jakarta.json.bind.spi.JsonbProvider, " + A_CLASS,
  })
  void serviceFileThatDoesNotFitIsNamed(String service, String provider) throws Exception {
    Visitor visitor =
        deploy(War.of(WebXml.open(WebXml.VANTAGE)).with(SERVICES + service, provider));

    requireOff(visitor, service, provider, "WEB-INF/classes");
  }

  @Test
  void libraryThatIsTooOldIsNamedWithItsJar() throws Exception {
    War war = withConfig(WebXml.VANTAGE, DISCOVERED);
    Path lib = war.directory().resolve("WEB-INF/lib");
    try (var jars = Files.newDirectoryStream(lib, "jboss-logging-*.jar")) {
      for (Path jar : jars) {
        Files.delete(jar);
      }
    }
    Files.copy(OLD_LOGGING, lib.resolve(OLD_LOGGING.getFileName()));

    requireOff(deploy(war), "org.jboss.logging.", "jboss-logging-3.3.1.Final.jar");
  }

  @Test
  void ownConfigSourceIsNotMadeAndThatIsSaid() throws Exception {
    Visitor visitor =
        deploy(
            withConfig(WebXml.NO_VANTAGE)
                .withPackageOf(UnreadySource.class)
                .with(CONFIG_SOURCE, UnreadySource.class.getName() + " # comment"));

    assertThat(visitor.get(Visitor.PATH + "/probe.js").statusCode()).isEqualTo(200);
    assertThat(log.ours())
        .filteredOn(line -> !StartLineTest.isStartLine(line))
        .singleElement()
        .asString()
        .startsWith("INFO")
        .contains("config sources [" + UnreadySource.class.getName() + "] are not asked");
  }

  @Test
  void ownConfigSourceIsAskedWhereThatIsSet() throws Exception {
    Visitor visitor =
        deploy(
            withConfig(WebXml.NO_VANTAGE, DISCOVERED)
                .withPackageOf(ReadySource.class)
                .with(CONFIG_SOURCE, ReadySource.class.getName()));

    assertThat(visitor.get("/discovered/probe.js").statusCode()).isEqualTo(200);
    assertThat(log.ours()).allMatch(StartLineTest::isStartLine);
  }

  @Test
  void ownConfigSourceThatCannotBeMadeIsNamed() throws Exception {
    Visitor visitor =
        deploy(
            withConfig(WebXml.VANTAGE, DISCOVERED)
                .withPackageOf(UnreadySource.class)
                .with(CONFIG_SOURCE, UnreadySource.class.getName()));

    requireOff(visitor, UnreadySource.class.getName(), "StackOverflowError");
  }

  @Test
  void applicationWithoutAnyLibraryIsToldOnce() throws Exception {
    Visitor visitor = deploy(War.of(WebXml.open(WebXml.VANTAGE), Library.FILTER));

    requireOff(visitor, "is missing");
    assertThat(log.ours().get(0))
        .isEqualTo(
            "SEVERE io.github.webrtcmasking.internal.deployment.Installer The WebRTC masking filter"
                + " is off in "
                + Container.CONTEXT_PATH
                + ": the class jakarta.json.bind.spi.JsonbProvider is missing (needed by"
                + " webrtc-masking-filter.jar); webrtc-masking-filter-"
                + Product.VERSION
                + "-standalone.jar brings JSON-B with it: take it in place of this jar");
  }
}
