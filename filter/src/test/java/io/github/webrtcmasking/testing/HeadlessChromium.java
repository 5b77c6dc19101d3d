package io.github.webrtcmasking.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The distribution's Chromium without a driver: opens one page, and is ended when it is closed. */
public final class HeadlessChromium implements AutoCloseable {

  /** No sandbox, because the tests may run as root; no connections of the browser's own. */
  public static final List<String> FLAGS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-dev-shm-usage",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Process process;

  private HeadlessChromium(Process process) {
    this.process = process;
  }

  /** Where it is installed, if it is. */
  public static Optional<Path> program() {
    return Installed.find("chromium", "chromium-browser");
  }

  /** Opens a page with a profile of one's own. */
  public static HeadlessChromium open(Path profile, String address) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(program().orElseThrow().toString());
    command.addAll(FLAGS);
    command.addAll(List.of("--user-data-dir=" + profile, "--remote-debugging-port=0", address));
    return new HeadlessChromium(
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  /** Waits for the helpers as well, because they write into the profile till they end. */
  @Override
  public void close() {
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    process.destroy();
    if (!hasEnded(all)) {
      all.forEach(ProcessHandle::destroyForcibly);
      hasEnded(all);
    }
  }

  private static boolean hasEnded(List<ProcessHandle> all) {
    return Await.until(
        Duration.ofSeconds(10), () -> all.stream().noneMatch(ProcessHandle::isAlive));
  }
}
