package io.github.webrtcmasking.browsers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A process that a test began: it says when it is ready, and it is ended with its children. */
public final class OwnProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final CompletableFuture<String> ready = new CompletableFuture<>();

  private OwnProcess(Process process) {
    this.process = process;
  }

  /** Starts a program that prints a line with {@code readyLine} when it can be used. */
  public static OwnProcess start(Pattern readyLine, ProcessBuilder command) {
    try {
      OwnProcess own = new OwnProcess(command.redirectErrorStream(true).start());
      Thread reader = new Thread(() -> own.readUntilEnd(readyLine), "output of " + own.process);
      reader.setDaemon(true);
      reader.start();
      return own;
    } catch (IOException cannotStart) {
      throw new UncheckedIOException(cannotStart);
    }
  }

  /** Starts a program that prints nothing worth waiting for. */
  static OwnProcess startSilent(ProcessBuilder command) {
    try {
      command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
      return new OwnProcess(command.start());
    } catch (IOException cannotStart) {
      throw new UncheckedIOException(cannotStart);
    }
  }

  /** The first group of the ready line, as soon as it was printed. */
  String ready() {
    return ready(PATIENCE);
  }

  /** The same for a program that takes longer to start. */
  public String ready(Duration patience) {
    try {
      return ready.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (Exception notReady) {
      close();
      throw new IllegalStateException(process.info() + " did not get ready", notReady);
    }
  }

  /** Names the process to other programs. */
  public long id() {
    return process.pid();
  }

  /** This process and everything below it, as of now. */
  Descendants tree() {
    return Descendants.of(process.toHandle());
  }

  @Override
  public void close() {
    tree().end();
  }

  private void readUntilEnd(Pattern readyLine) {
    StringBuilder printed = new StringBuilder();
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        Matcher matcher = readyLine.matcher(line);
        if (matcher.find()) {
          ready.complete(matcher.group(1));
        } else if (!ready.isDone()) {
          printed.append(line).append('\n');
        }
      }
    } catch (IOException closed) {
      printed.append(closed);
    }
    ready.completeExceptionally(new IllegalStateException("ended after printing: " + printed));
  }
}
