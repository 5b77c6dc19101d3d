package io.github.webrtcmasking.papers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.papers.Paper.Snippet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real Maven with an empty repository: our jars by themselves, and a project that depends on them
 * as the papers say.
 */
class CoordinatesIT {

  private static final Path BUILT = Path.of("target").toAbsolutePath();

  private static final String POM =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <groupId>com.example</groupId>
        <artifactId>shop</artifactId>
        <version>1</version>
        <properties>
          <maven.compiler.release>17</maven.compiler.release>
          <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
        </properties>
        <dependencies>
          <dependency>
            <groupId>jakarta.servlet</groupId>
            <artifactId>jakarta.servlet-api</artifactId>
            <version>6.0.0</version>
            <scope>provided</scope>
          </dependency>
      %s
        </dependencies>
      </project>
      """;

  private static final String CODE =
      """
      package com.example;

      %s
      import jakarta.servlet.http.HttpServletRequest;

      final class %s {
        void run(HttpServletRequest request) {
          %s
        }
      }
      """;

  /** The pages whose first example is compiled, each with the name of its class. */
  private static final Map<String, String> EXAMPLES =
      Map.of("README.md", "Login", "docs/verdicts.md", "Verdicts");

  private static final String TEST =
      """
      package com.example;

      final class LoginTest {
        final io.github.webrtcmasking.mock.SimulatedMasking masking =
            new io.github.webrtcmasking.mock.SimulatedMasking();
      }
      """;

  /** The optimizing compiler would cost such a run more than it gains. */
  private static final String SHORT_RUN = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  @TempDir Path folder;

  @Test
  void projectOutsideCompilesAsThePapersSay() throws Exception {
    installFile("webrtc-masking-filter-1.0.0-SNAPSHOT.jar");
    installFile("webrtc-masking-filter-1.0.0-SNAPSHOT-standalone.jar", "-Dclassifier=standalone");
    installFile("webrtc-masking-filter-1.0.0-SNAPSHOT-testing.jar", "-Dclassifier=testing");
    Path installed =
        folder.resolve("repository/io/github/webrtcmasking/webrtc-masking-filter/1.0.0-SNAPSHOT");
    assertThat(Files.readString(installed.resolve("webrtc-masking-filter-1.0.0-SNAPSHOT.pom")))
        .contains("<license>")
        .doesNotContain("<parent>");

    for (Snippet jar :
        Paper.of("docs/install.md").snippets().stream().filter(MavenSnippets::isOne).toList()) {
      write("pom.xml", POM.formatted(jar.text() + first("docs/testing.md", "xml")));
      compileTheExamples();
    }

    // Whoever depends on the jar gets nothing else: no parent, nothing optional, no tests' library.
    assertThat(folder.resolve("repository/io/github/webrtcmasking"))
        .isDirectoryNotContaining(path -> !path.endsWith("webrtc-masking-filter"));
    assertThat(folder.resolve("repository/com/maxmind")).doesNotExist();
    assertThat(folder.resolve("repository/org/eclipse/yasson")).doesNotExist();
    assertThat(folder.resolve("repository/org/assertj")).doesNotExist();
  }

  private void compileTheExamples() throws Exception {
    for (String page : EXAMPLES.keySet()) {
      List<String> lines = first(page, "java").lines().toList();
      List<String> imports = lines.stream().filter(line -> line.startsWith("import ")).toList();
      List<String> rest = lines.stream().filter(line -> !imports.contains(line)).toList();
      assertThat(imports).isNotEmpty();
      write(
          "src/main/java/com/example/" + EXAMPLES.get(page) + ".java",
          CODE.formatted(String.join("\n", imports), EXAMPLES.get(page), String.join("\n", rest)));
    }
    write("src/test/java/com/example/LoginTest.java", TEST);
    maven("clean", "test-compile");
    for (String name : EXAMPLES.values()) {
      assertThat(folder.resolve("target/classes/com/example/" + name + ".class")).exists();
    }
    assertThat(folder.resolve("target/test-classes/com/example/LoginTest.class")).exists();
  }

  private static String first(String page, String language) {
    return Paper.of(page).snippets().stream()
        .filter(snippet -> snippet.language().equals(language))
        .map(Snippet::text)
        .findFirst()
        .orElseThrow();
  }

  private void installFile(String jar, String... more) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(more));
    arguments.add("org.apache.maven.plugins:maven-install-plugin:3.1.4:install-file");
    arguments.add("-Dfile=" + BUILT.resolve(jar));
    maven(arguments.toArray(String[]::new));
  }

  private void maven(String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Paper.ROOT.resolve("mvnw").toString(),
                "-q",
                "-B",
                "-Dmaven.repo.local=" + folder.resolve("repository")));
    command.addAll(List.of(arguments));
    Path output = folder.resolve("output.txt");
    ProcessBuilder run =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    run.environment().put("MAVEN_OPTS", SHORT_RUN);
    int status = run.start().waitFor();
    assertThat(status).as("%s: %s", command, Files.readString(output)).isZero();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
