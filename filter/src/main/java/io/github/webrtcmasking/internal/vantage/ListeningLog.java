package io.github.webrtcmasking.internal.vantage;

import io.github.webrtcmasking.internal.support.Loggers;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Logs where the vantage listens, once for every change. */
final class ListeningLog {

  private static final Logger LOG = Loggers.of(Vantage.class);

  private final int wantedPort;
  private final RescanSchedule schedule;
  private Listening told = Listening.NOWHERE;
  private Level level;

  /**
   * A log of which nothing is told yet.
   *
   * @param atStart the level of the first look; what changes later is news for everybody
   */
  ListeningLog(int wantedPort, RescanSchedule schedule, Level atStart) {
    this.wantedPort = wantedPort;
    this.schedule = schedule;
    this.level = atStart;
  }

  void log(Listening now) {
    if (!now.isLike(told)) {
      tell(now);
    }
    level = Level.INFO;
  }

  private void tell(Listening now) {
    if (!now.bound().isEmpty() && !now.bound().equals(told.bound())) {
      LOG.log(
          level,
          "The vantage listens on UDP port {0}",
          where(now.port(), now.bound()) + familyNote());
    }
    if (!now.shared().isEmpty() && !now.shared().equals(told.shared())) {
      LOG.log(
          level,
          "The vantage shares UDP port {0} with another application of this server",
          where(now.port(), now.shared()));
    }
    if (!now.refused().isEmpty() && !now.refused().equals(told.refused())) {
      LOG.log(Level.WARNING, refusal(now));
    }
    if (!now.isSomewhere() && now.refused().isEmpty()) {
      LOG.log(Level.WARNING, "The vantage listens nowhere: no local address is up");
    }
    told = now;
  }

  /** Where the vantage listens, as a part of a line about more. */
  static String place(Listening now, int wantedPort) {
    if (!now.isSomewhere()) {
      return "UDP port " + (wantedPort == 0 ? "(any)" : wantedPort) + ", not open yet";
    }
    List<String> parts = new ArrayList<>();
    if (!now.bound().isEmpty()) {
      parts.add("UDP port " + where(now.port(), now.bound()) + familyNote());
    }
    if (!now.shared().isEmpty()) {
      parts.add(
          "UDP port "
              + where(now.port(), now.shared())
              + ", shared with another application of this server");
    }
    return String.join("; ", parts);
  }

  /** Forgets what was logged, so that the next state is logged again. */
  void forget() {
    told = Listening.NOWHERE;
  }

  private static String where(int port, Collection<InetAddress> addresses) {
    return port
        + " of "
        + addresses.stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", "));
  }

  private static String familyNote() {
    return hasIpv6()
        ? ""
        : "; this JVM has no IPv6 (java.net.preferIPv4Stack?), visitors over IPv6 stay unproven";
  }

  private String refusal(Listening now) {
    long ipv4 = now.refused().stream().filter(Inet4Address.class::isInstance).count();
    return "UDP port %s could not be opened on %d IPv4 and %d IPv6 address(es): it is taken or not permitted. %s; trying again every %d s"
        .formatted(
            port(now),
            ipv4,
            now.refused().size() - ipv4,
            now.isSomewhere()
                ? "The vantage listens on its other addresses"
                : "Visitors are assessed without proofs",
            schedule.retry().toSeconds());
  }

  private String port(Listening now) {
    if (now.port() != 0) {
      return Integer.toString(now.port());
    }
    return wantedPort == 0 ? "0 (any)" : Integer.toString(wantedPort);
  }

  static boolean hasIpv6() {
    try (DatagramChannel probe = DatagramChannel.open(StandardProtocolFamily.INET6)) {
      return probe.isOpen();
    } catch (UnsupportedOperationException | IOException none) {
      return false;
    }
  }
}
