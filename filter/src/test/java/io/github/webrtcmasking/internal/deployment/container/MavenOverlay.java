package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.internal.deployment.container.War.Library;
import io.github.webrtcmasking.internal.support.Product;
import io.github.webrtcmasking.papers.Paper;
import io.github.webrtcmasking.papers.Paper.Snippet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A project of Maven that lays another one's application over its own, as the papers say. It is
 * built by a real Maven with a repository of its own, which has that application and our jar.
 */
final class MavenOverlay {

  private static final String POM =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <groupId>com.example</groupId>
        <artifactId>%s</artifactId>
        <version>%s</version>
        %s
      </project>
      """;

  /** The version that the sample is built with, so that it is there already. */
  private static final String PLUGIN = "org.apache.maven.plugins:maven-war-plugin:3.4.0:war";

  private static final String OURS = "webrtc-masking-filter";
  private static final String VERSION = "1.0.0-SNAPSHOT";

  private MavenOverlay() {}

  /** The application that comes of it. */
  static Path build() throws IOException {
    Path folder = ClassPath.newDirectory("overlay");
    Path repository = folder.resolve("repository");
    Path shop = Files.createDirectories(repository.resolve("com/example/shop/1.0"));
    Files.move(
        War.of(WebXml.open(WebXml.VANTAGE), new Library[0]).packed(), shop.resolve("shop-1.0.war"));
    Files.writeString(
        shop.resolve("shop-1.0.pom"), POM.formatted("shop", "1.0", "<packaging>war</packaging>"));
    Path ours =
        Files.createDirectories(
            repository.resolve("io/github/webrtcmasking").resolve(OURS).resolve(VERSION));
    Files.copy(ClassPath.standaloneJar(), ours.resolve(Product.STANDALONE_JAR));
    Files.copy(Path.of("target", "flattened-pom.xml"), ours.resolve(OURS + "-" + VERSION + ".pom"));
    Path project = Files.createDirectories(folder.resolve("project"));
    Files.writeString(
        project.resolve("pom.xml"), POM.formatted("shop-with-masking", "1.0", snippet()));
    new Shell(Map.of("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"))
        .run(
            "cd %s; %s -q -B -Dmaven.repo.local=%s -Dmaven.repo.local.tail=%s %s"
                .formatted(
                    project,
                    Path.of("..", "mvnw").toAbsolutePath().normalize(),
                    repository,
                    Path.of(System.getProperty("user.home"), ".m2", "repository"),
                    PLUGIN));
    return project.resolve("target/shop-with-masking-1.0.war");
  }

  private static String snippet() {
    List<String> found =
        Paper.of("docs/install.md").snippets().stream()
            .map(Snippet::text)
            .filter(text -> text.startsWith("<packaging>war</packaging>"))
            .toList();
    if (found.size() != 1) {
      throw new AssertionError(found);
    }
    return found.get(0);
  }
}
