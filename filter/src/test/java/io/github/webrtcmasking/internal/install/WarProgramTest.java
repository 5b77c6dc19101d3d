package io.github.webrtcmasking.internal.install;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.webrtcmasking.internal.support.Product;
import io.github.webrtcmasking.internal.support.UsageException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WAR files of every kind that the jar is put into and taken out of. */
class WarProgramTest {

  private static final String STANDALONE = "WEB-INF/lib/" + Product.STANDALONE_JAR;
  private static final String PLAIN = "WEB-INF/lib/" + Product.PLAIN_JAR;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final WarProgram program =
      new WarProgram(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));

  @TempDir Path folder;
  @TempDir Path elsewhere;

  private OwnJar standalone;
  private OwnJar plain;

  @BeforeEach
  void pack() throws IOException {
    Path jar = Files.write(elsewhere.resolve("ours.jar"), Wars.ours("new").bytes());
    standalone = new OwnJar(jar, true);
    plain = new OwnJar(jar, false);
  }

  private void install(Path war, OwnJar jar) throws InstallException {
    program.install(new WarOptions(war, Optional.empty()), jar);
  }

  private String refused(Path war, OwnJar jar) throws IOException {
    byte[] before = Files.isRegularFile(war) ? Files.readAllBytes(war) : new byte[0];
    Throwable refusal = catchThrowable(() -> install(war, jar));
    assertThat(refusal).isInstanceOf(InstallException.class);
    if (Files.isRegularFile(war)) {
      assertThat(war).hasBinaryContent(before);
    }
    assertThat(out.size()).isZero();
    return refusal.getMessage();
  }

  private static List<String> names(Path war) throws IOException {
    try (ZipFile zip = new ZipFile(war.toFile())) {
      return zip.stream().map(Object::toString).toList();
    }
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private String said() {
    return out.toString(UTF_8).strip();
  }

  private String warned() {
    return err.toString(UTF_8).strip();
  }

  @Test
  void jarIsPutInAndTheFileOfBeforeIsKept() throws Exception {
    Path war = Wars.of("jakarta").in(folder);
    byte[] before = Files.readAllBytes(war);

    install(war, standalone);

    assertThat(names(war)).hasSize(5).last().isEqualTo(STANDALONE);
    assertThat(said())
        .isEqualTo(
            war + ": " + STANDALONE + " is in it now; the file of before is " + war + ".original");
    assertThat(warned()).isEmpty();
    assertThat(files()).containsExactly("shop.war", "shop.war.original");
    assertThat(folder.resolve("shop.war.original")).hasBinaryContent(before);
  }

  @Test
  void jarIsTakenOutAndTheFileIsAsItWas() throws Exception {
    Path war = Wars.of("jakarta").in(folder);
    byte[] before = Files.readAllBytes(war);
    install(war, standalone);
    out.reset();

    program.uninstall(List.of(war.toString()));

    assertThat(war).hasBinaryContent(before);
    assertThat(said())
        .isEqualTo(
            war
                + ": "
                + STANDALONE
                + " is out of it now; the file of before is "
                + war
                + ".original.2");
    assertThat(folder.resolve("shop.war.original")).hasBinaryContent(before);
  }

  @Test
  void whatIsNotThereCannotBeTakenOut() throws Exception {
    Path war = Wars.of("jakarta").in(folder);

    assertThat(catchThrowable(() -> program.uninstall(List.of(war.toString()))))
        .hasMessage(war + " is left as it is: no jar in its WEB-INF/lib is the filter's");
    assertThat(files()).containsExactly("shop.war");
  }

  @Test
  void otherVersionsAreReplacedWhateverTheyAreCalled() throws Exception {
    Path war =
        Wars.of("jakarta")
            .withLibrary("renamed.jar", Wars.ours("old"))
            .withLibrary(Product.PLAIN_JAR, Wars.ours("older"))
            .withLibrary("other.jar", Wars.empty().with("a/B.class", "x"))
            .in(folder);

    install(war, standalone);

    assertThat(names(war))
        .contains("WEB-INF/lib/other.jar", STANDALONE)
        .doesNotContain("WEB-INF/lib/renamed.jar", PLAIN);
    assertThat(said()).contains(" in place of WEB-INF/lib/renamed.jar, " + PLAIN + "; ");
  }

  @Test
  void sameJarIsNotPutInTwice() throws Exception {
    Path war = Wars.of("jakarta").in(folder);
    install(war, standalone);
    byte[] once = Files.readAllBytes(war);
    out.reset();

    install(war, standalone);

    assertThat(said()).isEqualTo(war + ": " + STANDALONE + " is in it already");
    assertThat(war).hasBinaryContent(once);
    assertThat(files()).containsExactly("shop.war", "shop.war.original");
  }

  @Test
  void outputLeavesTheFileAlone() throws Exception {
    Path war = Wars.of("jakarta").in(folder);
    byte[] before = Files.readAllBytes(war);
    Path output = elsewhere.resolve("new.war");

    program.install(new WarOptions(war, Optional.of(output)), standalone);

    assertThat(war).hasBinaryContent(before);
    assertThat(names(output)).last().isEqualTo(STANDALONE);
    assertThat(files()).containsExactly("shop.war");
    assertThat(said()).endsWith(" is in it now; written to " + output);
    assertThat(
            catchThrowable(
                () -> program.install(new WarOptions(war, Optional.of(output)), standalone)))
        .hasMessage(war + " is left as it is: " + output + " is there already");
    assertThat(catchThrowable(() -> program.install(new WarOptions(war, Optional.of(war)), plain)))
        .hasMessageContaining("is there already");
    assertThat(war).hasBinaryContent(before);
  }

  @Test
  void signatureIsLeftOutAndThatIsSaid() throws Exception {
    Path war =
        Wars.of("jakarta")
            .with("META-INF/SHOP.SF", "signature")
            .with("META-INF/shop.rsa", "signature")
            .with("META-INF/SIG-SHOP", "signature")
            .with("META-INF/services/shop.SF", "no signature")
            .in(folder);

    install(war, standalone);

    assertThat(names(war))
        .contains("META-INF/services/shop.SF", "META-INF/MANIFEST.MF")
        .doesNotContain("META-INF/SHOP.SF", "META-INF/shop.rsa", "META-INF/SIG-SHOP");
    assertThat(warned()).isEqualTo("warning: it was signed; the new file has no signature");
    assertThat(names(folder.resolve("shop.war.original"))).contains("META-INF/SHOP.SF");
  }

  @Test
  void applicationForTheOldApiIsRefused() throws Exception {
    String refusal =
        " is left as it is: its classes are made for javax.servlet, for which there is no jar of"
            + " the filter: both %1$s and %2$s need jakarta.servlet (Servlet 5 or newer); for Tomcat's"
                .concat(" webapps-javaee, which converts it, put %2$s into its WEB-INF/lib")
                .concat(" by hand")
                .formatted(Product.PLAIN_JAR, Product.STANDALONE_JAR);
    Path war = Wars.of("javax").in(folder);
    assertThat(refused(war, standalone)).isEqualTo(war + refusal);

    Wars library = Wars.empty().with("a/B.class", "javax/servlet/Filter");
    war = Wars.empty().with("WEB-INF/web.xml", "<x/>").withLibrary("b.jar", library).in(folder);
    assertThat(refused(war, plain)).isEqualTo(war + refusal);
  }

  @Test
  void librariesForBothApisAreNoReasonToRefuse() throws Exception {
    Wars both = Wars.empty().with("a/B.class", "javax/servlet/ and jakarta/servlet/");
    Wars old = Wars.empty().with("a/C.class", "javax/servlet/");
    install(Wars.of("jakarta").withLibrary("old.jar", old).in(folder), standalone);
    install(
        Wars.empty()
            .with("WEB-INF/web.xml", "<x/>")
            .withLibrary("both.jar", both)
            .withLibrary("old.jar", old)
            .in(folder),
        standalone);
    install(Wars.empty().with("WEB-INF/web.xml", "<x/>").in(folder), standalone);
  }

  @Test
  void unpackedClassesAreRefused() throws Exception {
    Path war = Wars.of("jakarta").with("WEB-INF/classes/" + Wars.OUR_CLASS, "x").in(folder);

    assertThat(refused(war, standalone))
        .isEqualTo(
            war
                + " is left as it is: the filter's classes are in its"
                + " WEB-INF/classes/io/github/webrtcmasking: take them out first");
  }

  @ParameterizedTest
  @CsvSource({"index.jsp, logo.png", "shop/tea.html, logo.png", "index.html, Applet.class"})
  void pagesAloneAreAnApplication(String page, String other) throws Exception {
    Path war = Wars.empty().with(page, "x").with(other, "x").in(folder);

    install(war, standalone);

    assertThat(names(war)).containsExactly(page, other, STANDALONE);
  }

  @ParameterizedTest
  @CsvSource({"META-INF/application.xml", "BOOT-INF/classes/shop/Main.class", "shop/Tea.class"})
  void pagesBelowAnotherArchiveAreNone(String other) throws Exception {
    assertThat(refused(Wars.empty().with("shop/a.html", "x").with(other, "x").in(folder), plain))
        .contains("it is no WAR file but");
  }

  @Test
  void whatIsNoWarFileIsRefused() throws Exception {
    Path war = Wars.empty().with("shop.war", "x").with("META-INF/application.xml", "x").in(folder);
    assertThat(refused(war, standalone))
        .isEqualTo(
            war
                + " is left as it is: it is no WAR file but an archive with applications in it:"
                + " install into the WAR file and pack it again");
    war = Wars.ours("x").in(folder);
    assertThat(refused(war, standalone))
        .isEqualTo(
            war
                + " is left as it is: it is no WAR file but a library or a program: it has classes"
                + " outside of WEB-INF/, and no page beside them");
    war = Wars.empty().with("[Content_Types].xml", "x").with("META-INF/a.html", "x").in(folder);
    assertThat(refused(war, standalone))
        .isEqualTo(
            war + " is left as it is: it is no WAR file: it has neither WEB-INF/ nor a page");
    Files.writeString(war, "text");
    assertThat(refused(war, standalone))
        .startsWith(war + " is left as it is: it cannot be read as a WAR file: ");
    assertThat(refused(folder, standalone))
        .isEqualTo(
            folder + " is a folder: copy the jar into its WEB-INF/lib, or take it out there");
    Path none = folder.resolve("none.war");
    assertThat(refused(none, standalone)).isEqualTo("there is no file " + none);
  }

  @ParameterizedTest
  @CsvSource({
    "false, false, JSON-B and MicroProfile Config",
    "true,  false, MicroProfile Config",
    "false, true,  JSON-B",
    "true,  true,  ",
  })
  void plainJarNamesWhatItMisses(boolean jsonb, boolean config, String missing) throws Exception {
    Wars wars = Wars.of("jakarta");
    if (jsonb) {
      wars.withLibrary("api.jar", Wars.empty().with("jakarta/json/bind/JsonbBuilder.class", "x"))
          .withLibrary(
              "yasson.jar",
              Wars.empty().with("META-INF/services/jakarta.json.bind.spi.JsonbProvider", "x"));
    }
    if (config) {
      wars.withLibrary(
          "config.jar",
          Wars.empty()
              .with("org/eclipse/microprofile/config/Config.class", "x")
              .with(
                  "META-INF/services/org.eclipse.microprofile.config.spi.ConfigProviderResolver",
                  "x"));
    }

    install(wars.in(folder), plain);

    assertThat(warned())
        .isEqualTo(
            missing == null
                ? ""
                : "warning: it does not bring %s, which this jar needs: if the server does not have it (Payara, WildFly and Open Liberty do), install with %s"
                    .formatted(missing, Product.STANDALONE_JAR));
    assertThat(said()).contains(PLAIN + " is in it now");
  }

  @Test
  void absoluteOrderingIsWarnedOf() throws Exception {
    String webXml = "<web-app><absolute-ordering/></web-app>";
    install(Wars.of("jakarta").with("WEB-INF/web.xml", webXml).in(folder), standalone);

    assertThat(warned())
        .isEqualTo(
            "warning: its web.xml has an <absolute-ordering> without <others/>, which leaves the jar"
                + " out: without an entry for io.github.webrtcmasking.MaskingFilter nothing"
                + " happens");
  }

  @Test
  void permissionsAndLinksStay() throws Exception {
    Path war = Wars.of("jakarta").in(elsewhere);
    Files.setPosixFilePermissions(war, PosixFilePermissions.fromString("rw-r--r--"));
    Path link = Files.createSymbolicLink(folder.resolve("link.war"), war);

    install(link, standalone);

    assertThat(link).isSymbolicLink();
    assertThat(names(war)).contains(STANDALONE);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(war)))
        .isEqualTo("rw-r--r--");
  }

  /** The one who may install is often root, and the server is not. */
  @Test
  void ownerAndGroupStay() throws Exception {
    assumeThat(Files.getAttribute(folder, "unix:uid"))
        .as("only root gives files away")
        .isEqualTo(0);
    Path war = Wars.of("jakarta").in(folder);
    Files.setAttribute(war, "unix:uid", 4711);
    Files.setAttribute(war, "unix:gid", 4712);
    Files.setPosixFilePermissions(war, PosixFilePermissions.fromString("rw-r-----"));
    Path output = elsewhere.resolve("new.war");

    program.install(new WarOptions(war, Optional.of(output)), standalone);
    install(war, standalone);

    for (Path each : List.of(war, output, folder.resolve("shop.war.original"))) {
      assertThat(Files.readAttributes(each, "unix:uid,gid"))
          .as("%s", each)
          .containsEntry("uid", 4711)
          .containsEntry("gid", 4712);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
          .isEqualTo("rw-r-----");
    }
    assertThat(warned()).isEmpty();
  }

  @Test
  void programThatDoesNotRunFromAJarSaysSo() throws Exception {
    Path war = Wars.of("jakarta").in(folder);

    assertThat(catchThrowable(() -> program.install(List.of(war.toString()))))
        .isInstanceOf(InstallException.class)
        .hasMessage("this program does not run from the jar; start it with java -jar");
  }

  @ParameterizedTest
  @CsvSource({
    "'', '''install'' needs one WAR file, and has 0'",
    "a.war b.war, '''install'' needs one WAR file, and has 2'",
    "a.war --output, --output needs one file",
    "--output a --output b c, --output needs one file",
    "--force a.war, 'unknown option: --force; allowed are --output, --help'",
  })
  void wordsThatCannotBeObeyedAreNamed(String words, String message) {
    List<String> list = words.isEmpty() ? List.of() : List.of(words.split(" ", -1));

    assertThat(catchThrowable(() -> program.install(list)))
        .isInstanceOf(UsageException.class)
        .hasMessage(message);
  }
}
