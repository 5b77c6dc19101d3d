package io.github.webrtcmasking.assessment;

import java.util.Locale;

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

  /**
   * What it means, to a support agent. Found as {@link Reason#describe} says.
   *
   * @return never null
   */
  public String describe(Locale language) {
    return Described.toSupport(this, language);
  }
}
