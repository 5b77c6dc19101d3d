package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.internal.support.Product;
import io.github.webrtcmasking.testing.ProgramRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

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
    ProcessBuilder shell =
        new ProcessBuilder("sh", "-e", "-c", commands).directory(folder.toFile());
    shell.environment().put("JAVA_HOME", System.getProperty("java.home"));
    shell.environment().putAll(environment);
    try {
      return ProgramRun.of(shell, Duration.ofMinutes(6)).succeeds(commands);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
