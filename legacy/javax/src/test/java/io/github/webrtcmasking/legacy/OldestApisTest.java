package io.github.webrtcmasking.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The classes fit the oldest APIs that they are for; what is newer is asked for behind a guard. */
class OldestApisTest {

  private static final Path CLASSES = Path.of("target", "classes");
  private static final Path APIS = Path.of("target", "oldest-apis");

  private static final String OURS = "io/github/webrtcmasking/internal/";

  /** What is called only where it was found, and by nobody but a server that has it. */
  private static final List<String> BEHIND_A_GUARD =
      List.of(
          OURS
              + "gate/GateHeaderRequest calls"
              + " javax/servlet/http/HttpServletRequestWrapper.getTrailerFields()Ljava/util/Map;",
          OURS
              + "listener/CdiObservers$Api calls"
              + " javax/enterprise/inject/spi/BeanManager.getEvent()Ljavax/enterprise/event/Event;",
          OURS
              + "support/StaticFiles$FileServlet calls"
              + " javax/servlet/http/HttpServletMapping.getServletName()Ljava/lang/String;",
          OURS
              + "support/StaticFiles$FileServlet calls"
              + " javax/servlet/http/HttpServletRequest.getHttpServletMapping()"
              + "Ljavax/servlet/http/HttpServletMapping;");

  @Test
  void everythingUsedIsThere() throws IOException {
    Map<String, byte[]> classes = files(CLASSES);
    classes
        .keySet()
        .removeIf(name -> name.contains("/springboot/") || name.contains("/jakartaee/"));

    assertThat(LinkCheck.misfits(classes, jars(APIS)))
        .containsExactlyInAnyOrderElementsOf(BEHIND_A_GUARD);
  }

  private static Map<String, byte[]> jars(Path folder) throws IOException {
    Map<String, byte[]> all = new TreeMap<>();
    try (Stream<Path> jars = Files.list(folder)) {
      for (Path each : jars.toList()) {
        try (FileSystem jar = FileSystems.newFileSystem(each)) {
          all.putAll(files(jar.getPath("/")));
        }
      }
    }
    return all;
  }

  private static Map<String, byte[]> files(Path root) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(each).toString(), Files.readAllBytes(each));
      }
    }
    return files;
  }
}
