package io.github.webrtcmasking.legacy.backport;

import io.github.webrtcmasking.internal.backport.MethodsOf;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** For {@link Process}. */
@MethodsOf(Process.class)
public final class ProcessMethods {

  private ProcessMethods() {}

  public static BufferedReader inputReader(Process process, Charset charset) {
    return new BufferedReader(new InputStreamReader(process.getInputStream(), charset));
  }

  public static BufferedWriter outputWriter(Process process, Charset charset) {
    return new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), charset));
  }

  public static ProcessHandle toHandle(Process process) {
    return ProcessHandle.of(process);
  }

  public static Stream<ProcessHandle> descendants(Process process) {
    return Stream.empty();
  }

  public static CompletableFuture<Process> onExit(Process process) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            process.waitFor();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return process;
        });
  }
}
