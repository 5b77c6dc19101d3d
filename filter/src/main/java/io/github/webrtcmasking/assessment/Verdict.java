package io.github.webrtcmasking.assessment;

/** What is said about one visitor's network, seen from one HTTP network. */
public enum Verdict {
  /** Nothing is known yet for the network of this request. */
  PENDING,
  /**
   * The page requests and the browser's own packets come from the same place. Not the same as "no
   * VPN": a full tunnel looks like this too.
   */
  CONSISTENT,
  /** The browser's own packets come from another place than its page requests. */
  MASKED,
  /** The page requests come through a known privacy relay, which is not fraud. */
  RELAY,
  /** What the browser claims contradicts what the server proved, or contradicts itself. */
  TAMPERED,
  /** An answer came, or the time for it passed, without anything that could be compared. */
  INCONCLUSIVE,
  /** This deployment cannot compare: its proxies or its vantage are not configured for it. */
  NOT_EVALUATED
}
