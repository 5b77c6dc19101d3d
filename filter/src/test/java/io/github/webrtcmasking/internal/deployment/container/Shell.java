package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.support.Product;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** An operator's shell, beside the jar, with the programs of a server in its path. */
final class Shell {

  private final Path folder;
  private final Map<String, String> environment;

  /**
   * A shell that knows where the server is.
   *
   * @param environment what the server's programs and the operator read
   */
  Shell(Map<String, String> environment) {
    try {
      this.folder = ClassPath.newDirectory("shell");
      this.environment = environment;
      Files.copy(ClassPath.standaloneJar(), folder.resolve(Product.STANDALONE_JAR));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the commands, which have to succeed; what they printed. */
  String run(String commands) {
    Path output = folder.resolve("output.txt");
    ProcessBuilder shell =
        new ProcessBuilder("sh", "-e", "-c", commands)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    shell.environment().put("JAVA_HOME", System.getProperty("java.home"));
    shell.environment().putAll(environment);
    try {
      Process process = shell.start();
      try {
        assertThat(process.waitFor(6, TimeUnit.MINUTES)).as(commands).isTrue();
      } finally {
        process.destroyForcibly();
      }
      String said = Files.readString(output);
      assertThat(process.exitValue()).as("%s: %s", commands, said).isZero();
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
