package io.github.webrtcmasking.containers;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.webrtcmasking.heap.HeapFile;
import io.github.webrtcmasking.heap.Holders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.management.ObjectName;

/**
 * What a server has of ours and of the shop's, as far as another process can see.
 *
 * @param threads the names of ours
 * @param sockets how many it has at the vantage's UDP port
 * @param beans the names of ours
 * @param loaders how many class loaders have the filter
 * @param shops how many class loaders have the shop, with the filter or without it
 */
record Remains(List<String> threads, int sockets, List<String> beans, int loaders, int shops) {

  /** What a line of {@link #holders} begins with. */
  static final String HELD = "held: ";

  private static final String FILTER =
      "io.github.webrtcmasking.internal.deployment.MaskingInitializer";
  private static final String SHOP = "io.github.webrtcmasking.sample.ShopListener";

  static Remains of(long pid, Platform platform, int vantagePort) throws Exception {
    jcmd(platform, pid, "GC.run");
    List<String> loaders =
        platform.isJava8()
            ? jcmd(platform, pid, "GC.class_stats")
            : jcmd(platform, pid, "VM.classloaders", "show-classes");
    return new Remains(
        jcmd(platform, pid, "Thread.print").stream()
            .filter(line -> line.startsWith("\"webrtc-masking"))
            .map(line -> line.split("\"", 3)[1])
            .toList(),
        sockets(pid, vantagePort),
        beans(pid),
        count(loaders, FILTER),
        count(loaders, SHOP));
  }

  /**
   * Nothing but class loaders that the server keeps of each application, also of those without us.
   */
  boolean isClean() {
    return isSilent() && loaders == 0;
  }

  boolean isSilent() {
    return threads.isEmpty() && sockets == 0 && beans.isEmpty();
  }

  /** Who keeps the class loaders that have the filter, each in a line of its own. */
  static String holders(long pid, Platform platform) throws IOException {
    Path dump = Path.of("target", pid + ".hprof").toAbsolutePath();
    try {
      jcmd(platform, pid, "GC.heap_dump", dump.toString());
      return new Holders(HeapFile.read(dump))
          .of(FILTER).stream().map(way -> HELD + way).collect(Collectors.joining("\n"));
    } finally {
      Files.deleteIfExists(dump);
    }
  }

  private static int count(List<String> lines, String type) {
    return (int) lines.stream().filter(line -> line.strip().endsWith(" " + type)).count();
  }

  private static List<String> jcmd(Platform platform, long pid, String... command)
      throws IOException {
    List<String> all = new ArrayList<>(List.of(platform.tool("jcmd"), Long.toString(pid)));
    all.addAll(List.of(command));
    Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
  }

  /** Those of the machine at that port, which belong to the process by their number. */
  private static int sockets(long pid, int port) throws IOException {
    Set<String> own;
    try (Stream<Path> descriptors = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
      own = descriptors.map(Remains::target).collect(Collectors.toSet());
    }
    int found = 0;
    String local = ":%04X".formatted(port);
    for (String table : List.of("udp", "udp6")) {
      for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "net", table))) {
        String[] fields = line.strip().split("\\s+", -1);
        if (fields[1].endsWith(local) && own.contains("socket:[" + fields[9] + "]")) {
          found++;
        }
      }
    }
    return found;
  }

  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException closedMeanwhile) {
      return "";
    }
  }

  private static List<String> beans(long pid) throws Exception {
    return Management.ask(
        pid,
        beans ->
            beans.queryNames(new ObjectName("io.github.webrtcmasking*:*"), null).stream()
                .map(ObjectName::toString)
                .sorted()
                .toList());
  }
}
