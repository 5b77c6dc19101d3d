package io.github.webrtcmasking.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.support.Product;
import io.github.webrtcmasking.testing.LogLines;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several jars of the filter in one application: which is used, and which to remove. */
class DuplicateJarsTest {

  private static final String OURS =
      "io/github/webrtcmasking/internal/deployment/DuplicateJars.class";
  private static final String BROUGHT = Product.ONLY_STANDALONE;

  @TempDir Path folder;

  private Path plain;
  private Path other;
  private Path standalone;

  @BeforeEach
  void pack() throws IOException {
    plain = unpacked("plain.jar", OURS);
    other = unpacked("other.jar", OURS);
    standalone = unpacked("standalone.jar", OURS, BROUGHT);
  }

  private Path unpacked(String name, String... files) throws IOException {
    Path jar = folder.resolve(name);
    for (String file : files) {
      Path made = jar.resolve(file);
      Files.createDirectories(made.getParent());
      Files.createFile(made);
    }
    return jar;
  }

  private static URLClassLoader inOrder(Path... jars) throws IOException {
    URL[] urls = new URL[jars.length];
    for (int i = 0; i < jars.length; i++) {
      urls[i] = jars[i].toUri().toURL();
    }
    return new URLClassLoader(urls, null);
  }

  @Test
  void plainJarThatFailsIsToBeRemovedWhereTheStandaloneOneIsBesideIt() throws IOException {
    try (URLClassLoader loader = inOrder(plain, standalone)) {
      assertThat(DuplicateJars.advice(loader))
          .isEqualTo("; remove " + plain + ", so that " + standalone + " is used");
    }
  }

  @Test
  void nothingIsAdvisedWhereNoOtherJarWouldHelp() throws IOException {
    for (Path[] jars : new Path[][] {{plain}, {plain, other}, {standalone}, {standalone, plain}}) {
      try (URLClassLoader loader = inOrder(jars)) {
        assertThat(DuplicateJars.advice(loader)).isEmpty();
      }
    }
  }

  @Test
  void jarThatIsUsedIsNamedAndWhatIsToBeRemoved() throws IOException {
    try (LogLines log = LogLines.of(DuplicateJars.class);
        URLClassLoader loader = inOrder(standalone, plain)) {
      DuplicateJars.warnIfSeveral("/shop", loader);

      assertThat(log.all())
          .containsExactly(
              ("WARNING The application /shop has the WebRTC masking filter more than once, in %s and"
                      + " %s; %s is in use, remove the other")
                  .formatted(plain, standalone, standalone));
    }
  }

  @Test
  void nothingIsSaidOfOneJar() throws IOException {
    try (LogLines log = LogLines.of(DuplicateJars.class);
        URLClassLoader loader = inOrder(standalone)) {
      DuplicateJars.warnIfSeveral("/shop", loader);

      assertThat(log.all()).isEmpty();
    }
  }
}
