package io.github.webrtcmasking.testing.server;

import io.github.webrtcmasking.testing.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A server in a process of its own: how it is started, what it prints, and how it is stopped. */
public class OutsideProcess {

  private static final Duration KILLED = Duration.ofSeconds(10);

  private final String title;
  private final Path output;
  private Process process;

  /**
   * Not started yet.
   *
   * @param directory where it keeps what the server prints
   */
  public OutsideProcess(String title, Path directory) {
    this.title = title;
    this.output = directory.resolve("output.txt");
  }

  /** A command for this Java. */
  public static List<String> java(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(arguments));
    return command;
  }

  /** The only folder in there, or the one whose name begins so. */
  public static Path installed(Path servers, String name) throws IOException {
    try (Stream<Path> found = Files.list(servers)) {
      return found
          .filter(each -> each.getFileName().toString().startsWith(name))
          .filter(Files::isDirectory)
          .findFirst()
          .orElseThrow();
    }
  }

  /** Copies a folder with all that is in it, dates included. */
  public static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path each : files.toList()) {
        Path target = to.resolve(from.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(target);
        } else {
          Files.copy(
              each,
              target,
              StandardCopyOption.REPLACE_EXISTING,
              StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  /** Deletes a folder with all that is in it, where it exists. */
  public static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  /**
   * Starts it and waits until it has printed that it is ready.
   *
   * @param failed what it prints when it goes on without being ready
   */
  public void start(ProcessBuilder command, Duration patience, String ready, String... failed)
      throws IOException {
    begin(command);
    await(patience, ready, failed);
  }

  /** Starts it, and forgets what it printed before. */
  public void begin(ProcessBuilder command) throws IOException {
    Files.deleteIfExists(output);
    process = command.redirectErrorStream(true).redirectOutput(output.toFile()).start();
  }

  /** Waits until it has printed that it is ready, or one of the lines that say that it failed. */
  public void await(Duration patience, String ready, String... failed) {
    Await.until(
        patience,
        () ->
            !process.isAlive()
                || log().contains(ready)
                || Stream.of(failed).anyMatch(log()::contains));
    if (!process.isAlive() || !log().contains(ready)) {
      stopAll(patience);
      throw new IllegalStateException(title + " did not start:\n" + log());
    }
  }

  public long pid() {
    return process.pid();
  }

  /** What the server has printed so far. */
  public String log() {
    try {
      return Files.exists(output) ? Files.readString(output) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks the process to end, which ends those that it began; ends all of them by force. */
  public void stop(Duration patience) {
    if (process != null) {
      List<ProcessHandle> all = all();
      process.destroy();
      awaitEnd(all, patience);
    }
  }

  /** Asks also those to end that the process began, where it would not hand that on. */
  public void stopAll(Duration patience) {
    if (process != null) {
      List<ProcessHandle> all = all();
      all.forEach(ProcessHandle::destroy);
      awaitEnd(all, patience);
    }
  }

  /** Ends the input of a process that ends with it. */
  public void stopByInput(Duration patience) {
    List<ProcessHandle> all = all();
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      process.destroy(); // it has no input any more
    }
    awaitEnd(all, patience);
  }

  /** Ends it, and those that it began, as a power failure does. */
  public void kill() {
    if (process != null) {
      List<ProcessHandle> all = all();
      all.forEach(ProcessHandle::destroyForcibly);
      awaitEnd(all, KILLED);
    }
  }

  private List<ProcessHandle> all() {
    return Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
  }

  private static void awaitEnd(List<ProcessHandle> all, Duration patience) {
    if (!Await.until(patience, () -> all.stream().noneMatch(ProcessHandle::isAlive))) {
      all.forEach(ProcessHandle::destroyForcibly);
    }
  }
}
