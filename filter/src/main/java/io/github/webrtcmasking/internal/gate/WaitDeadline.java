package io.github.webrtcmasking.internal.gate;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a session began to wait for its answer. The time of all its requests counts from there, from
 * whichever network, so later ones do not wait again. It is wall-clock time, because sessions
 * travel between nodes. If a clock was set back, or another node's clock is behind, the wait begins
 * anew, but only once.
 *
 * @param begin in milliseconds since 1970
 * @param restarts how often the clock was found to be before the beginning
 * @param networks the networks that have waited
 */
record WaitDeadline(long begin, int restarts, List<String> networks) {

  /** The session attribute, a text. */
  static final String ATTRIBUTE = "webrtc.masking.gate.waited";

  /**
   * After this time, a visitor from a new network waits anew, once from each network, because they
   * are asked again.
   */
  static final Duration REST = Duration.ofMinutes(1);

  private static final String VERSION = "1";
  private static final int MOST_NETWORKS = 8;
  private static final int MOST_RESTARTS = 1;

  WaitDeadline {
    networks = List.copyOf(networks);
  }

  /**
   * Begins the wait or continues it, and stores it in the session.
   *
   * @param clock read after the session, so that requests that begin together never see a wait that
   *     begins in the future
   * @return how long the request may still wait; not negative
   */
  static Duration beginOrContinue(
      HttpSession session, String network, Duration most, InstantSource clock) {
    Optional<WaitDeadline> kept = read(session.getAttribute(ATTRIBUTE));
    Instant now = clock.instant();
    WaitDeadline next =
        kept.map(waitDeadline -> waitDeadline.at(now, network))
            .orElseGet(() -> new WaitDeadline(now.toEpochMilli(), 0, List.of(network)));
    if (!kept.equals(Optional.of(next))) {
      session.setAttribute(ATTRIBUTE, next.text());
    }
    return next.left(most, now);
  }

  WaitDeadline at(Instant now, String network) {
    long elapsed = now.toEpochMilli() - begin;
    if (elapsed < 0) {
      return restarts < MOST_RESTARTS
          ? new WaitDeadline(now.toEpochMilli(), restarts + 1, with(network))
          : this;
    }
    if (networks.contains(network) || networks.size() >= MOST_NETWORKS) {
      return this;
    }
    return elapsed > REST.toMillis()
        ? new WaitDeadline(now.toEpochMilli(), restarts, with(network))
        : new WaitDeadline(begin, restarts, with(network));
  }

  Duration left(Duration most, Instant now) {
    long elapsed = now.toEpochMilli() - begin;
    return elapsed < 0 || elapsed >= most.toMillis() ? Duration.ZERO : most.minusMillis(elapsed);
  }

  private List<String> with(String network) {
    List<String> longer = new ArrayList<>(networks);
    if (!longer.contains(network) && longer.size() < MOST_NETWORKS) {
      longer.add(network);
    }
    return longer;
  }

  String text() {
    return VERSION + ' ' + begin + ' ' + restarts + ' ' + String.join(" ", networks);
  }

  /** Reads the attribute; empty for anything that this version has not written. */
  static Optional<WaitDeadline> read(@Nullable Object kept) {
    String[] parts = kept instanceof String text ? text.split(" ") : new String[0];
    if (parts.length < 3 || !parts[0].equals(VERSION)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new WaitDeadline(
              Long.parseLong(parts[1]),
              Integer.parseInt(parts[2]),
              List.of(parts).subList(3, parts.length)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
