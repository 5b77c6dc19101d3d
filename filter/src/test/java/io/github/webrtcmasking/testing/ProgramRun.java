package io.github.webrtcmasking.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program that was run to its end.
 *
 * @param status its exit status
 * @param said all that it printed
 */
public record ProgramRun(int status, String said) {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** The program of the Java that runs the tests. */
  public static String ofJdk(String program) {
    return Path.of(System.getProperty("java.home"), "bin", program).toString();
  }

  /** Runs a command of a minute at most. */
  public static ProgramRun of(List<String> command) throws IOException, InterruptedException {
    return of(new ProcessBuilder(command), PATIENCE);
  }

  /**
   * Runs a command.
   *
   * @throws AssertionError if it does not end in time
   */
  public static ProgramRun of(ProcessBuilder command, Duration patience)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("program", ".txt");
    try {
      Process process = command.redirectErrorStream(true).redirectOutput(output.toFile()).start();
      boolean ended;
      try {
        ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
      } finally {
        process.destroyForcibly();
      }
      String said = Files.readString(output, UTF_8);
      if (!ended) {
        throw new AssertionError(command.command() + " does not end: " + said);
      }
      return new ProgramRun(process.exitValue(), said);
    } finally {
      Files.delete(output);
    }
  }

  /**
   * What it printed.
   *
   * @param what it was run for
   * @throws AssertionError if it failed
   */
  public String succeeds(Object what) {
    if (status != 0) {
      throw new AssertionError(what + " ended with " + status + ": " + said);
    }
    return said;
  }
}
