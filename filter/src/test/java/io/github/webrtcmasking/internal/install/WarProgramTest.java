package io.github.webrtcmasking.internal.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.webrtcmasking.internal.support.Product;
import io.github.webrtcmasking.internal.support.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WAR files of every kind that the jar is put into and taken out of. */
class WarProgramTest extends WarProgramRun {

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

  @ParameterizedTest
  @CsvSource({
    "false, JSON-B",
    "true, ",
  })
  void plainJarNamesWhatItMisses(boolean jsonb, String missing) throws Exception {
    Wars wars = Wars.of("jakarta");
    if (jsonb) {
      wars.withLibrary("api.jar", Wars.empty().with("jakarta/json/bind/JsonbBuilder.class", "x"))
          .withLibrary(
              "yasson.jar",
              Wars.empty().with("META-INF/services/jakarta.json.bind.spi.JsonbProvider", "x"));
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
