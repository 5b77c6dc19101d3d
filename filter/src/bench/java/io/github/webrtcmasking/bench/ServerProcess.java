package io.github.webrtcmasking.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, on one core. Whoever starts it closes it. */
public final class ServerProcess implements AutoCloseable {

  /** Linux counts processor time in hundredths of a second. */
  private static final double TICKS_PER_SECOND = 100;

  private static final int USER_TIME = 11; // Counted from behind the name: fields 14 and 15.
  private static final int SYSTEM_TIME = 12;

  private final Process process;

  private ServerProcess(Process process) {
    this.process = process;
  }

  public static ServerProcess start(int core, List<String> command) throws IOException {
    List<String> pinned = new ArrayList<>(List.of("taskset", "-c", Integer.toString(core)));
    pinned.addAll(command);
    return new ServerProcess(
        new ProcessBuilder(pinned)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  /** User and system time of all its threads so far. */
  public double cpuSeconds() throws IOException {
    String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME]))
        / TICKS_PER_SECOND;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
