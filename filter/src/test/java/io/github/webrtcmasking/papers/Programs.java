package io.github.webrtcmasking.papers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs programs of the machine, where it has them. */
final class Programs {

  private static final int PATIENCE_SECONDS = 60;

  private Programs() {}

  /**
   * How a program ended.
   *
   * @param status its exit status
   * @param said all that it printed
   */
  record Result(int status, String said) {
    void succeeds(Object what) {
      assertThat(status).as("%s: %s", what, said).isZero();
    }
  }

  static Result run(List<String> command) throws IOException, InterruptedException {
    Path output = Files.createTempFile("program", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      process.destroyForcibly();
      String said = Files.readString(output, UTF_8);
      assertThat(ended).as("%s ends: %s", command, said).isTrue();
      return new Result(process.exitValue(), said);
    } finally {
      Files.delete(output);
    }
  }
}
