package io.github.webrtcmasking.internal.injection.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.webrtcmasking.internal.injection.matrix.app.StaticFiles;
import io.github.webrtcmasking.internal.injection.matrix.server.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One server as a process of its own, with the application once for each variant. */
public final class ServerProcess implements AutoCloseable {
  /** Without an injector, and with ours; any other variant is the name of a filter class. */
  public static final String PLAIN = "plain";

  public static final String OURS = "ours";

  private static final Path WORK = Path.of("target", "matrix").toAbsolutePath();

  private final Process process;
  private final Path log;
  private final Map<String, Integer> ports = new LinkedHashMap<>();

  private ServerProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts the process; {@link #client} waits until it is ready. */
  public static ServerProcess start(Server server, List<String> variants) throws IOException {
    Path directory = WORK.resolve(server.directoryName());
    Path files = Files.createDirectories(directory.resolve("files"));
    for (Map.Entry<String, byte[]> file : StaticFiles.all().entrySet()) {
      Files.write(files.resolve(file.getKey()), file.getValue());
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    command.addAll(List.of("-cp", server.classPath(), Main.class.getName()));
    command.addAll(List.of(server.kind(), files.toString()));
    command.addAll(variants);
    Path log = directory.resolve("log.txt");
    Process process = new ProcessBuilder(command).redirectError(log.toFile()).start();
    ServerProcess started = new ServerProcess(process, log);
    variants.forEach(variant -> started.ports.put(variant, 0));
    return started;
  }

  /** A client of one variant. */
  public synchronized RawClient client(String variant, Duration patience) throws IOException {
    if (ports.containsValue(0)) {
      readPorts();
    }
    return new RawClient(ports.get(variant), "/legacy", patience);
  }

  private void readPorts() throws IOException {
    BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    String line = out.readLine();
    while (line != null && !line.startsWith(Main.PORTS)) {
      line = out.readLine();
    }
    if (line == null) {
      throw new IllegalStateException("the server did not start:\n" + Files.readString(log));
    }
    String[] words = line.split(" ", -1);
    int next = 1;
    for (Map.Entry<String, Integer> port : ports.entrySet()) {
      port.setValue(Integer.valueOf(words[next++]));
    }
  }

  /** Ends the process at once: nothing in it is worth an orderly end. */
  @Override
  public void close() {
    process.destroyForcibly();
  }
}
