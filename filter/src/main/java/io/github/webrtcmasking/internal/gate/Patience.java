package io.github.webrtcmasking.internal.gate;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;

/**
 * When a session has waited long enough for its answer from one network: all of its requests wait
 * for the same end, and later ones do not wait again.
 */
final class Patience {

  /** The session attribute with the network and the end. */
  private static final String ATTRIBUTE = "webrtc.masking.gate.waiting";

  private Patience() {}

  /** How long a request may still wait; the first one begins it. Not negative. */
  static Duration left(HttpSession session, String network, Deadline first) {
    String prefix = network + ' ';
    if (session.getAttribute(ATTRIBUTE) instanceof String begun && begun.startsWith(prefix)) {
      Instant end = Instant.ofEpochMilli(Long.parseLong(begun.substring(prefix.length())));
      Duration left = Duration.between(first.now(), end);
      return left.isNegative() ? Duration.ZERO : left;
    }
    session.setAttribute(ATTRIBUTE, prefix + first.now().plus(first.patience()).toEpochMilli());
    return first.patience();
  }

  /**
   * The end that a first request would set.
   *
   * @param now the time
   * @param patience how long from now
   */
  record Deadline(Instant now, Duration patience) {}
}
