package io.github.webrtcmasking.containers;

import io.github.webrtcmasking.papers.Paper;
import io.github.webrtcmasking.testing.FreePort;
import io.github.webrtcmasking.testing.server.OutsideProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What all servers have in common: a folder, a Java, ports, and a process with its log. */
abstract class ProcessServer implements RealServer {

  /** Heap for four shops, and soft references that end with the next collection. */
  static final String OPTIONS =
      "-Xmx512m -XX:TieredStopAtLevel=1 -XX:SoftRefLRUPolicyMSPerMB=0"
          + " -Djava.net.preferIPv4Stack=true";

  /** What lets an old Java say which classes it has. */
  static final String TELLS_CLASSES = "-XX:+UnlockDiagnosticVMOptions";

  private static final Path DOWNLOADS = Path.of("target", "containers").toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration TO_STOP = Duration.ofSeconds(60);

  /** What the paper trusts, and what is trusted here: where the tests' proxy is. */
  private static final String TRUSTED_IN_PAPER = "10.0.0.0/8";

  static final String TRUSTED = "127.0.0.0/8";

  private final Platform platform;
  private final Path home;
  private final OutsideProcess process;
  private final int port = FreePort.tcp();
  private String options = "";

  /**
   * Not started yet.
   *
   * @param home an empty folder of its own
   */
  ProcessServer(Platform platform, Path home) {
    this.platform = platform;
    this.home = home;
    this.process = new OutsideProcess(getClass().getSimpleName(), home);
  }

  /** The folder that a server was unpacked to. */
  static Path downloaded(String name) throws IOException {
    return OutsideProcess.installed(DOWNLOADS.resolve(name), "");
  }

  /** The files of a folder of the downloads. */
  static List<Path> files(String name) {
    try (Stream<Path> files = Files.list(DOWNLOADS.resolve(name))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The paper's settings for a server, with the tests' proxy in place of the paper's. */
  static List<String> settings(String server, String language) {
    List<String> texts =
        Paper.of("docs/configuration.md").snippetsBelow("### " + server).stream()
            .filter(snippet -> snippet.language().equals(language))
            .map(Paper.Snippet::text)
            .filter(text -> text.contains(TRUSTED_IN_PAPER))
            .map(text -> text.replace(TRUSTED_IN_PAPER, TRUSTED))
            .toList();
    if (texts.isEmpty()) {
      throw new AssertionError("the paper has no " + language + " for " + server);
    }
    return texts;
  }

  Path home() {
    return home;
  }

  Platform platform() {
    return platform;
  }

  /** Replaces words in a file, each of which has to be there. */
  static void edit(Path file, String... replacements) throws IOException {
    String text = Files.readString(file);
    for (int i = 0; i < replacements.length; i += 2) {
      if (!text.contains(replacements[i])) {
        throw new IllegalStateException(file + " has no " + replacements[i]);
      }
      text = text.replace(replacements[i], replacements[i + 1]);
    }
    Files.writeString(file, text);
  }

  static void copy(Map<String, Path> wars, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, Path> each : wars.entrySet()) {
      Files.copy(each.getValue(), folder.resolve(each.getKey() + ".war"));
    }
  }

  /** A new file in the place of the old one, which a scanner never sees by halves. */
  void replace(Path war, Path place) throws IOException {
    Path ready = Files.copy(war, home.resolve("ready.war"));
    Files.move(ready, place, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void addOptions(String... added) {
    options = String.join(" ", added);
  }

  /** Runs it and waits for its line. */
  void run(String ready, String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
    builder.environment().put("JAVA_HOME", platform.home().toString());
    builder.environment().put("AS_JAVA", platform.home().toString());
    builder.environment().put("JAVA_OPTS", OPTIONS);
    builder.environment().put("JVM_ARGS", OPTIONS);
    // The one variable that none of their scripts replaces.
    builder
        .environment()
        .put("JAVA_TOOL_OPTIONS", platform.isJava8() ? options + " " + TELLS_CLASSES : options);
    builder.environment().put("WLP_USER_DIR", home.toString());
    process.start(builder, PATIENCE, ready);
  }

  @Override
  public int port() {
    return port;
  }

  /** Where a script began the server, and that one perhaps another, the last of them. */
  @Override
  public long pid() {
    ProcessHandle begun = ProcessHandle.of(process.pid()).orElseThrow();
    return Stream.concat(Stream.of(begun), begun.descendants())
        .filter(each -> each.info().command().orElse("").endsWith("java"))
        .filter(each -> each.children().findAny().isEmpty())
        .map(ProcessHandle::pid)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public String log() throws IOException {
    return process.log();
  }

  @Override
  public void close() {
    process.stopAll(TO_STOP);
  }
}
