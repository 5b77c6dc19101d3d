package io.github.webrtcmasking.internal.roundtrip;

import java.time.Duration;
import java.util.Optional;

/**
 * What a visitor's browser has shown so far, while it follows redirects and each takes one round
 * trip. Immutable; it travels through the browser, as a {@link LadderPaths} writes it.
 *
 * @param steps how many redirects were followed
 * @param samples how many of them, one after the other, came over the connection
 * @param own the shortest of those
 * @param udp the round trip of the browser's packets from the same address; empty if unknown
 * @param tcp the longest of what the connection's round trip was at most; empty if unknown
 * @param connection stands for the connection
 * @param owner stands for the session and its network
 * @param issued when the last redirect was sent, in nanoseconds that only this process knows
 */
public record Ladder(
    int steps,
    int samples,
    Duration own,
    Optional<Duration> udp,
    Optional<Duration> tcp,
    int connection,
    long owner,
    long issued) {

  /** One more than is needed, because the first request may have waited for its connection. */
  public static final int STEPS = 4;

  /** Longer than any round trip over which somebody looks at a page. */
  static final Duration LONGEST_STEP = Duration.ofSeconds(10);

  private static final Duration NONE = LONGEST_STEP;

  /** A ladder whose first redirect is sent now. */
  public static Ladder begun(TcpRoundTrip tcp, Optional<Duration> udp, long owner, long now) {
    return new Ladder(0, 0, NONE, udp, Optional.of(tcp.most()), tcp.connection(), owner, now);
  }

  /**
   * This ladder after the browser followed the redirect at that time. A step over another
   * connection took a handshake as well, so that counting begins anew.
   */
  public Ladder followed(int over, long now) {
    return over == connection
        ? new Ladder(
            steps + 1, samples + 1, shorter(own, since(now)), udp, tcp, connection, owner, issued)
        : new Ladder(steps + 1, 0, NONE, udp, Optional.empty(), over, owner, issued);
  }

  /** This ladder after the round trip of its connection was read once more. */
  public Ladder read(Duration most) {
    Optional<Duration> longer = tcp.filter(known -> known.compareTo(most) > 0);
    return new Ladder(
        steps, samples, own, udp, Optional.of(longer.orElse(most)), connection, owner, issued);
  }

  /** This ladder with the next redirect, which is sent now. */
  public Ladder next(long now) {
    return new Ladder(steps, samples, own, udp, tcp, connection, owner, now);
  }

  /** Whether the browser took so long that this says nothing of its distance. */
  public boolean isLate(long now) {
    long taken = now - issued;
    return taken < 0 || taken > LONGEST_STEP.toNanos();
  }

  /** Whether the next step is the last one. */
  public boolean isBeforeLast() {
    return steps == STEPS - 1;
  }

  /** What it shows; anything but the first two says nothing of the visitor. */
  public Finding finding() {
    if (samples < EarlyEnd.LEAST_SAMPLES) {
      return Finding.CONNECTION_CHANGED;
    }
    if (tcp.isEmpty()) {
      return Finding.TCP_UNKNOWN;
    }
    Duration shortest = udp.map(known -> shorter(own, known)).orElse(own);
    return EarlyEnd.shows(shortest, samples, tcp.get())
        ? Finding.ENDS_EARLIER
        : Finding.ENDS_AT_BROWSER;
  }

  /** The times in whole milliseconds, for logs: nothing of the visitor, the session or the URL. */
  public String text() {
    return "browser %s ms in %d steps, connection at most %s ms, UDP at most %s ms"
        .formatted(
            millis(Optional.of(own).filter(known -> samples > 0)),
            samples,
            millis(tcp),
            millis(udp));
  }

  private static String millis(Optional<Duration> time) {
    return time.map(known -> String.valueOf(known.toMillis())).orElse("?");
  }

  /** What the round trips show. */
  public enum Finding {
    /** The connection ends before the browser. */
    ENDS_EARLIER,
    /** It does not, as far as can be seen. */
    ENDS_AT_BROWSER,
    /** Too few steps came over one connection. */
    CONNECTION_CHANGED,
    /** The round trip of the connection could not be read in the end. */
    TCP_UNKNOWN
  }

  private Duration since(long now) {
    return Duration.ofNanos(Math.max(0, now - issued));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
