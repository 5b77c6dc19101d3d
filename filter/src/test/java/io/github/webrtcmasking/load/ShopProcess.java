package io.github.webrtcmasking.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The shop in a process of its own, so that nothing of the clients' is measured. */
final class ShopProcess implements AutoCloseable {

  private final Process process;
  private final BufferedReader told;
  private final int port;

  /**
   * Starts it, and waits until it serves.
   *
   * @param java the program
   * @param minutes after which sessions end
   */
  ShopProcess(Path java, boolean virtual, int minutes, String... options) throws IOException {
    List<String> command = new ArrayList<>(List.of(java.toString()));
    command.addAll(List.of(options));
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            LoadedShop.class.getName(),
            Boolean.toString(virtual),
            Integer.toString(minutes)));
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    told = process.inputReader(StandardCharsets.UTF_8);
    port = Integer.parseInt(lineWith(LoadedShop.READY));
  }

  int port() {
    return port;
  }

  long pid() {
    return process.pid();
  }

  /** What it answers to a command, which is a number or several. */
  synchronized String ask(String command) throws IOException {
    process.outputWriter(StandardCharsets.UTF_8).append(command).append('\n').flush();
    return lineWith(command + " ");
  }

  long number(String command) throws IOException {
    return Long.parseLong(ask(command));
  }

  private String lineWith(String beginning) throws IOException {
    for (String line = told.readLine(); line != null; line = told.readLine()) {
      if (line.startsWith(beginning)) {
        return line.substring(beginning.length());
      }
      System.out.println(line);
    }
    throw new IOException("the shop has ended");
  }

  /** Stops it in good order, so that a recording of it is whole. */
  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
