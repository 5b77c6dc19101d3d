package io.github.webrtcmasking.assessment;

/** How firmly a {@link Verdict} stands, weakest first. */
public enum Confidence {
  /** A hint; never enough to act on alone. */
  LOW,
  /** Claimed by the browser and plausible, or proven but with another possible explanation. */
  MEDIUM,
  /** Proven by the server's own observation of the browser's packets. */
  HIGH;

  /**
   * Whether this confidence is at least the required one.
   *
   * @param required the confidence that the caller asks for
   */
  public boolean atLeast(Confidence required) {
    return compareTo(required) >= 0;
  }
}
