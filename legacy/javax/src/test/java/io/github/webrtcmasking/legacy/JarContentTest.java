package io.github.webrtcmasking.legacy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/** What becomes the jar: the filter's files in another form, and nothing of the newer form. */
class JarContentTest {

  private static final Path CLASSES = Path.of("target", "classes");
  private static final Path FILTER = Path.of("..", "..", "filter");
  private static final String OURS = "io/github/webrtcmasking/";

  /** As packages and classes are written in class files, and in texts. */
  private static final Pattern NEWER_NAME =
      Pattern.compile("(?<![$\\w])jakarta[./](servlet|json|enterprise|annotation)");

  /** They speak of both APIs, or are for the newer one. */
  private static final Pattern MAY_NAME_IT =
      Pattern.compile(
          ".*/(install/ServletApi|deployment/jakartaee/.*)\\.class|META-INF/services/jakarta.*");

  @Test
  void nothingNamesTheNewerApis() throws IOException {
    List<String> naming = new ArrayList<>();
    for (Path each : files(CLASSES)) {
      String name = CLASSES.relativize(each).toString();
      if (!MAY_NAME_IT.matcher(name).matches()
          && NEWER_NAME.matcher(Files.readString(each, ISO_8859_1)).find()) {
        naming.add(name);
      }
    }

    assertThat(naming).isEmpty();
  }

  @Test
  void everyClassIsForJava8() throws IOException {
    for (Path each : files(CLASSES)) {
      if (each.toString().endsWith(".class")) {
        assertThat(new ClassReader(Files.readAllBytes(each)).readShort(6))
            .as("%s", each)
            .isEqualTo((short) Opcodes.V1_8);
      }
    }
  }

  /** Every class and file of the filter, but those that are not for these servers. */
  @Test
  void nothingIsMissing() throws IOException {
    Path filter = FILTER.resolve("target/classes");
    for (Path each : files(filter)) {
      String name = filter.relativize(each).toString();
      if (!name.matches(OURS + "(mock|internal/deployment/javaee)/.*|META-INF/maven/.*")) {
        assertThat(CLASSES.resolve(name)).exists();
      }
    }
  }

  @Test
  void fragmentSaysTheSameToOlderServers() throws IOException {
    String ours = Files.readString(CLASSES.resolve("META-INF/web-fragment.xml"));
    String newer = Files.readString(FILTER.resolve("src/main/resources/META-INF/web-fragment.xml"));

    assertThat(ours)
        .contains("http://xmlns.jcp.org/xml/ns/javaee/web-fragment_3_1.xsd", "version=\"3.1\"");
    assertThat(content(ours)).isEqualTo(content(newer)).contains("<ordering>");
  }

  private static String content(String fragment) {
    return fragment.substring(fragment.indexOf("<!--"));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
