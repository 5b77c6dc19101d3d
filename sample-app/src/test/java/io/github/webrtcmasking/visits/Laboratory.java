package io.github.webrtcmasking.visits;

import io.github.webrtcmasking.browsers.OwnProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A network for shops beside the machine's own one, with its own name server.
 *
 * <pre>
 *   machine: test, browsers                 network namespace: nodes, dnsmasq
 *   203.0.113.65, 2001:db8:3478::1  ─veth─  203.0.113.70 and .71, 2001:db8:3478::70 and ::71
 * </pre>
 *
 * Nothing of it has a name that outlives it: the namespace is that of one process, the cable and
 * the addresses go with the namespace, and a browser's own resolv.conf is mounted for its processes
 * alone. What is missing on a machine is told by {@link #obstacle()}.
 */
final class Laboratory implements AutoCloseable {
  static final String FIRST_IPV4 = "203.0.113.70";
  static final String FIRST_IPV6 = "2001:db8:3478::70";
  static final String SECOND_IPV4 = "203.0.113.71";
  static final String SECOND_IPV6 = "2001:db8:3478::71";

  private static final String MACHINE_IPV4 = "203.0.113.65";
  private static final String MACHINE_IPV6 = "2001:db8:3478::1";

  private static final List<String> PROGRAMS =
      List.of("ip", "unshare", "nsenter", "mount", "timeout", "dnsmasq");

  /** What a killed test leaves behind ends by itself after so many seconds. */
  private static final String LONGEST_RUN = "900";

  private static final Pattern READY = Pattern.compile("(ready)");
  private static final Pattern NAMES_SERVED = Pattern.compile("(started), version");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path files;
  private final String cable = "lab" + ProcessHandle.current().pid() % 1_000_000_000;
  private final List<OwnProcess> processes = new ArrayList<>();
  private final OwnProcess namespace;

  private Laboratory() throws IOException {
    files = Files.createTempDirectory("laboratory-");
    namespace =
        start(
            READY,
            List.of("unshare", "--net", "sh", "-c", "echo ready; exec sleep " + LONGEST_RUN));
    namespace.ready(PATIENCE);
  }

  /** Why there can be no laboratory on this machine, or empty. */
  static Optional<String> obstacle() {
    Optional<String> obstacle = NetworkNamespaces.obstacle(PROGRAMS);
    if (obstacle.isPresent()) {
      return obstacle;
    }
    return NetworkNamespaces.succeeds("unshare", "--net", "--mount", "true")
        ? Optional.empty()
        : Optional.of("this machine allows no new network and mount namespaces");
  }

  /**
   * Lays the cable and serves the names {@code shop.test} (both addresses), {@code first.test},
   * {@code second.test}.
   */
  static Laboratory open() {
    try {
      Laboratory laboratory = new Laboratory();
      try {
        laboratory.layCable();
        laboratory.serveNames();
        return laboratory;
      } catch (IOException | RuntimeException failed) {
        laboratory.close();
        throw failed;
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Starts a program inside, which ends with the laboratory at the latest. */
  OwnProcess start(Pattern readyLine, List<String> command) {
    OwnProcess process = OwnProcess.start(readyLine, new ProcessBuilder(command));
    processes.add(process);
    return process;
  }

  /** A command that runs what stands behind it inside, for no longer than a test can take. */
  List<String> inside() {
    return List.of("timeout", LONGEST_RUN, "nsenter", "--net=/proc/" + namespace.id() + "/ns/net");
  }

  /** A command that runs what stands behind it on the machine, but with our name server. */
  List<String> withOurNames() {
    return List.of(
        "unshare",
        "--mount",
        "--propagation",
        "private",
        "sh",
        "-c",
        "mount --bind " + files.resolve("resolv.conf") + " /etc/resolv.conf && exec \"$@\"",
        "sh");
  }

  private void layCable() {
    String inner = "shop";
    run("ip", "link", "add", cable, "type", "veth", "peer", inner, "netns", "" + namespace.id());
    run("ip", "address", "add", MACHINE_IPV4 + "/28", "dev", cable);
    run("ip", "address", "add", MACHINE_IPV6 + "/64", "dev", cable, "nodad");
    run("ip", "link", "set", cable, "up");
    runInside("ip", "link", "set", "lo", "up");
    for (String address : List.of(FIRST_IPV4, SECOND_IPV4)) {
      runInside("ip", "address", "add", address + "/28", "dev", inner);
    }
    for (String address : List.of(FIRST_IPV6, SECOND_IPV6)) {
      runInside("ip", "address", "add", address + "/64", "dev", inner, "nodad");
    }
    runInside("ip", "link", "set", inner, "up");
    // Firefox may send from the machine's other addresses.
    runInside("ip", "route", "add", "default", "via", MACHINE_IPV4);
    runInside("ip", "route", "add", "default", "via", MACHINE_IPV6);
  }

  private void serveNames() throws IOException {
    Files.writeString(files.resolve("resolv.conf"), "nameserver " + FIRST_IPV4 + "\n");
    Path names = files.resolve("names");
    Files.writeString(
        names,
        """
        %1$s shop.test first.test
        %2$s shop.test first.test
        %3$s shop.test second.test
        %4$s shop.test second.test
        """
            .formatted(FIRST_IPV4, FIRST_IPV6, SECOND_IPV4, SECOND_IPV6));
    start(
            NAMES_SERVED,
            Stream.concat(inside().stream(), NetworkNamespaces.nameServer(names).stream()).toList())
        .ready(PATIENCE);
  }

  private void runInside(String... command) {
    run(Stream.concat(inside().stream(), Stream.of(command)).toArray(String[]::new));
  }

  private static void run(String... command) {
    if (!NetworkNamespaces.succeeds(command)) {
      throw new IllegalStateException(String.join(" ", command) + " failed");
    }
  }

  @Override
  public void close() {
    // The namespace itself last.
    for (int last = processes.size() - 1; last >= 0; last--) {
      processes.get(last).close();
    }
    try {
      Files.deleteIfExists(files.resolve("resolv.conf"));
      Files.deleteIfExists(files.resolve("names"));
      Files.delete(files);
    } catch (IOException notDeleted) {
      throw new UncheckedIOException(notDeleted);
    }
  }
}
