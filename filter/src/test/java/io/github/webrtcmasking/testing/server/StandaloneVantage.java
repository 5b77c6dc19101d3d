package io.github.webrtcmasking.testing.server;

import io.github.webrtcmasking.internal.vantage.Vantage;
import io.github.webrtcmasking.testing.FreePort;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The vantage as a process of its own, on one port of loopback that it keeps when restarted. */
public final class StandaloneVantage implements AutoCloseable {

  private static final String LISTENING = "vantage: listening on UDP port ";

  private final int port = FreePort.udp();
  private Process process;
  private BufferedReader output;

  /** Starts it with these variables of the environment, and returns when it listens. */
  public StandaloneVantage(Map<String, String> environment) throws IOException {
    start(environment);
  }

  private void start(Map<String, String> environment) throws IOException {
    ProcessBuilder command =
        new ProcessBuilder(
            System.getProperty("java.home") + "/bin/java",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            Vantage.class.getProtectionDomain().getCodeSource().getLocation().getPath(),
            "io.github.webrtcmasking.internal.command.Main",
            "vantage",
            "--port",
            Integer.toString(port),
            "--bind",
            "127.0.0.1");
    command.environment().putAll(environment);
    process = command.redirectErrorStream(true).start();
    output = process.inputReader(StandardCharsets.UTF_8);
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.equals(LISTENING + port)) {
        return;
      }
    }
    throw new AssertionError("it ended before it listened");
  }

  public int port() {
    return port;
  }

  /** Ends it and starts it anew, as an operator does who changes its environment. */
  public void restart(Map<String, String> environment) throws IOException, InterruptedException {
    stop();
    start(environment);
  }

  /** Ends it in good order; the lines that it has still printed. */
  public List<String> stop() throws InterruptedException {
    process.toHandle().destroy(); // SIGTERM, and the output stays open.
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      throw new AssertionError("it does not end");
    }
    return output.lines().toList();
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    output.close();
  }
}
