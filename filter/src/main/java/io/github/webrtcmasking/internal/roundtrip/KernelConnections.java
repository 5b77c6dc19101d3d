package io.github.webrtcmasking.internal.roundtrip;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.support.Ticker;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The round trips of the TCP connections that end in this process's network, as Linux tells them in
 * {@code /proc/self/net/tcp} and {@code tcp6}. All visitors share one reading, which is at most a
 * second old, or older where reading takes long. Knows nothing on other systems. Thread-safe.
 */
public final class KernelConnections {

  /** How old a reading may be. */
  static final Duration GOOD_FOR = Duration.ofSeconds(1);

  /** Reading takes at most a twentieth of the time, however many connections there are. */
  static final int PAUSE = 20;

  /** Memory for that many connections is a few MiB; those beyond are unknown. */
  static final int MOST = 65_536;

  /** The connections of one server port. */
  private record Reading(int port, long goodUntil, Map<Long, Duration> byPeer) {}

  private final Path folder;
  private final Ticker ticker;
  private Reading last;

  /** The connections of this process. */
  public KernelConnections() {
    this(Path.of("/proc/self/net"), Ticker.SYSTEM);
  }

  KernelConnections(Path folder, Ticker ticker) {
    this.folder = folder;
    this.ticker = ticker;
    this.last = new Reading(-1, ticker.nanos(), Map.of());
  }

  /**
   * What the round trip of an open connection is at most.
   *
   * @param local the server's port
   * @param peer the other end
   * @param port the port of the other end
   */
  public synchronized Optional<Duration> find(int local, IpAddress peer, int port) {
    long now = ticker.nanos();
    if (last.port() != local || now - last.goodUntil() >= 0) {
      last = read(local, now);
    }
    return Optional.ofNullable(last.byPeer().get(key(peer, port)));
  }

  private Reading read(int local, long now) {
    Map<Long, Duration> byPeer = new HashMap<>();
    Duration floor = TimeoutFloor.read();
    for (String name : List.of("tcp", "tcp6")) {
      try (BufferedReader lines =
          Files.newBufferedReader(folder.resolve(name), StandardCharsets.ISO_8859_1)) {
        collect(lines, local, floor, byPeer);
      } catch (IOException | RuntimeException unknown) {
        // Another system, or one that hides its connections: those that are not read are unknown.
      }
    }
    long end = ticker.nanos();
    long pause = Math.max(GOOD_FOR.toNanos(), PAUSE * (end - now));
    return new Reading(local, end + pause, byPeer);
  }

  private static void collect(
      BufferedReader lines, int local, Duration floor, Map<Long, Duration> byPeer)
      throws IOException {
    for (String line = lines.readLine();
        line != null && byPeer.size() < MOST;
        line = lines.readLine()) {
      ConnectionLine.parse(line)
          .filter(each -> each.localPort() == local)
          .ifPresent(
              each ->
                  each.roundTrip(floor)
                      .ifPresent(most -> byPeer.put(key(each.peer(), each.peerPort()), most)));
    }
  }

  /** What stands for the connection with that other end. */
  public static int connection(IpAddress peer, int port) {
    return Long.hashCode(key(peer, port));
  }

  private static long key(IpAddress peer, int port) {
    return (peer.leadingBits() * 31 + peer.trailingBits()) * 65_537 + port;
  }
}
