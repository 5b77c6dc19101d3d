package io.github.webrtcmasking.internal.config;

import org.jspecify.annotations.Nullable;

/**
 * What a visitor has to say before the collector runs.
 *
 * @param consent whether the collector waits for the page's word
 * @param signal whether a browser's objection counts
 */
public record VisitorPrivacy(Consent consent, PrivacySignal signal) {

  /** The value of the header by which a browser objects. */
  private static final String OBJECTION = "1";

  /** Whether the page has to say that the visitor agrees. */
  public enum Consent {
    /** It need not. */
    NONE,
    /** The collector waits until it does. */
    REQUIRED
  }

  /** What Global Privacy Control does. */
  public enum PrivacySignal {
    /** Nothing. */
    IGNORE,
    /** Whoever sends it is not asked. */
    RESPECT
  }

  /** Whether the visitor objects, by the header {@code Sec-GPC}, and that counts. */
  public boolean objects(@Nullable String header) {
    return signal == PrivacySignal.RESPECT && OBJECTION.equals(header);
  }
}
