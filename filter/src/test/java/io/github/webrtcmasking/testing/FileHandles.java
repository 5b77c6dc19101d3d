package io.github.webrtcmasking.testing;

import java.io.IOException;
import java.util.List;

/** How many files and sockets another process of ours may open. Those that it has it keeps. */
public final class FileHandles {

  private static final int USUAL = 1024;

  private FileHandles() {}

  /** Whether this machine can limit them. */
  public static boolean canBeLimited() throws InterruptedException {
    try {
      return ProgramRun.of(List.of("prlimit", "--version")).status() == 0;
    } catch (IOException notInstalled) {
      return false;
    }
  }

  /** From now on the process can open nothing. */
  public static void takeAway(long pid) throws IOException, InterruptedException {
    limit(pid, 1);
  }

  /** From now on it can again. */
  public static void giveBack(long pid) throws IOException, InterruptedException {
    limit(pid, USUAL);
  }

  private static void limit(long pid, int most) throws IOException, InterruptedException {
    List<String> command =
        List.of("prlimit", "--pid", Long.toString(pid), "--nofile=" + most + ":");
    ProgramRun.of(command).succeeds(command);
  }
}
