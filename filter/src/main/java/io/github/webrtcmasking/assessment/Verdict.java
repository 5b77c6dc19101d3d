package io.github.webrtcmasking.assessment;

import java.util.Locale;

/** The result of comparing one visitor's page requests with their browser's own packets. */
public enum Verdict {
  /** Nothing is known yet for the network of this request. */
  PENDING,
  /**
   * The page requests and the browser's own packets come from the same place. This does not mean
   * "no VPN": a full tunnel looks the same.
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
  /**
   * The deployment cannot compare, because its proxies or its vantage are not configured for it, or
   * because the filter is not running.
   */
  NOT_EVALUATED;

  /**
   * What it means, to a support agent. Found as {@link Reason#describe} says.
   *
   * @return never null
   */
  public String describe(Locale language) {
    return Described.toSupport(this, language);
  }

  /**
   * What it means, to the visitor. Found as {@link Reason#describe} says.
   *
   * @return never null
   */
  public String describeToVisitor(Locale language) {
    return Described.toVisitor(this, language);
  }
}
