package io.github.webrtcmasking.papers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.support.Product;
import io.github.webrtcmasking.papers.Paper.Snippet;
import io.github.webrtcmasking.testing.ProgramRun;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which jar is for whom: what the installation prints, and docs/install.md. */
class InstallPaperTest {

  private static final Paper PAPER = Paper.of("docs/install.md");

  @Test
  void installationNamesBothJarsAndForWhomEachIs() throws Exception {
    ProgramRun result =
        ProgramRun.of(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "src/build/java/SayWhatNext.java",
                Paper.ROOT.toString(),
                Paper.ROOT + "/filter/target/webrtc-masking-filter-1.jar",
                "com.example:filter:1"));

    assertThat(result.status()).isZero();
    assertThat(result.said().lines())
        .containsExactly(
            "For every server (Tomcat, Jetty): filter/target/webrtc-masking-filter-1-standalone.jar,"
                + " to Maven com.example:filter:1 with the classifier standalone",
            "For Payara, WildFly and Open Liberty: filter/target/webrtc-masking-filter-1.jar,"
                + " to Maven com.example:filter:1",
            "Next: put one of them into WEB-INF/lib: by java -jar <the jar> install shop.war, by hand, or by"
                + " the <dependency> of docs/install.md");
    assertThat(PAPER.text())
        .contains("prints three lines: where the two jars are, for whom each is");
  }

  @Test
  void paperNamesBothJars() {
    assertThat(PAPER.text())
        .contains("| `" + Product.STANDALONE_JAR + "` | every server; ")
        .contains("| `" + Product.PLAIN_JAR + "` | Payara, WildFly, Open Liberty, ");
  }

  /** The first is the one that works everywhere, as it stands. */
  @Test
  void dependencyOnEachJarIsShown() {
    List<String> dependencies =
        PAPER.snippets().stream().filter(MavenSnippets::isOne).map(Snippet::text).toList();

    assertThat(dependencies).hasSize(2);
    assertThat(dependencies.get(0)).contains("<classifier>standalone</classifier>");
    assertThat(dependencies.get(1)).doesNotContain("<classifier>");
  }

  /** {@code WebappsJavaeeIT} tries that the standalone jar alone is enough. */
  @Test
  void standaloneJarIsNamedWhereTomcatConvertsTheApplication() {
    Stream<String> jars =
        PAPER.table("server", "jar").stream()
            .filter(row -> row.get(0).contains("webapps-javaee"))
            .map(row -> row.get(1));

    assertThat(jars).singleElement().asString().startsWith("standalone; see ");
    assertThat(PAPER.text()).contains("Put the standalone jar, as it is, into `WEB-INF/lib`");
  }
}
