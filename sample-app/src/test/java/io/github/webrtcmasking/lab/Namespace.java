package io.github.webrtcmasking.lab;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.webrtcmasking.browsers.OwnProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A host of the laboratory: a network namespace with process and mount namespaces of its own.
 *
 * <p>It has no name that could outlive it. Its first process reads from this one, so it ends when
 * the test does, however that ends; and with a first process the kernel ends all others of its
 * namespace and takes the network away.
 */
final class Namespace implements AutoCloseable {
  /** A server starts slowly where others keep the machine busy. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final String FIRST_PROCESS =
      """
      echo 0 > /proc/sys/net/ipv6/conf/default/accept_dad
      echo 0 > /proc/sys/net/ipv4/conf/all/rp_filter
      echo 0 > /proc/sys/net/ipv4/conf/default/rp_filter
      echo 1 > /proc/sys/net/ipv4/ip_forward
      echo 1 > /proc/sys/net/ipv6/conf/all/forwarding
      # Other ports than this machine's own connections have, because of Passage.
      echo 20000 30000 > /proc/sys/net/ipv4/ip_local_port_range
      ip link set lo up
      echo ready
      exec 3<&0
      cat <&3 >/dev/null &
      wait # which also buries the orphans of this host
      """;

  private static final List<String> UNSHARE =
      List.of(
          "unshare --net --mount --pid --fork --mount-proc --propagation private sh -ec"
              .split(" "));

  private final String name;
  private final Process holder;
  private final long firstProcess;

  private Namespace(String name, Process holder) throws IOException {
    this.name = name;
    this.holder = holder;
    if (!"ready".equals(holder.inputReader(UTF_8).readLine())) {
      throw new IOException("no namespace for " + name);
    }
    this.firstProcess = holder.children().findFirst().orElseThrow().pid();
  }

  /** A new host; the name is for messages only. */
  static Namespace named(String name) {
    try {
      return new Namespace(
          name,
          new ProcessBuilder(Stream.concat(UNSHARE.stream(), Stream.of(FIRST_PROCESS)).toList())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A command that runs what stands behind it on this host. */
  List<String> inside() {
    return List.of(
        "nsenter", "--target", Long.toString(firstProcess), "--net", "--mount", "--pid", "--");
  }

  /** Runs a shell script here to its end; the first command that fails ends the test. */
  String run(String script) {
    return finish(Stream.concat(inside().stream(), Stream.of("sh", "-ec", script)).toList());
  }

  /** Starts a program here, which ends with this host at the latest. */
  OwnProcess start(Pattern readyLine, String... command) {
    OwnProcess process =
        OwnProcess.start(
            readyLine,
            new ProcessBuilder(Stream.concat(inside().stream(), Stream.of(command)).toList()));
    process.ready(PATIENCE);
    return process;
  }

  /** Lays a cable to another host; both ends are up and have no address yet. */
  void connect(String card, Namespace other, String otherCard) {
    finish(
        List.of(
            "ip link add name %s netns %d type veth peer name %s netns %d"
                .formatted(card, firstProcess, otherCard, other.firstProcess)
                .split(" ")));
    run("ip link set " + card + " up");
    other.run("ip link set " + otherCard + " up");
  }

  /** Moves a network card to another host, which has none of that name. */
  void give(String card, Namespace other) {
    finish(
        List.of(
            "nsenter --target %d --net ip link set %s netns %d"
                .formatted(firstProcess, card, other.firstProcess)
                .split(" ")));
  }

  private String finish(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(name + ": " + String.join(" ", command) + "\n" + printed);
      }
      return printed;
    } catch (IOException cannotStart) {
      throw new UncheckedIOException(cannotStart);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(hurried);
    }
  }

  @Override
  public String toString() {
    return name;
  }

  @Override
  public void close() {
    try {
      holder.getOutputStream().close();
      if (!holder.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        holder.descendants().forEach(ProcessHandle::destroyForcibly);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      holder.descendants().forEach(ProcessHandle::destroyForcibly);
    }
  }
}
