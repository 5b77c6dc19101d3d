package io.github.webrtcmasking.internal.config;

import org.jspecify.annotations.Nullable;

/**
 * The consent and the objections of visitors that the collector obeys.
 *
 * @param consent whether the collector waits until the page says that the visitor agrees
 * @param signal whether an objection by the browser counts
 */
public record VisitorPrivacy(Consent consent, PrivacySignal signal) {

  /** The value of the header by which a browser objects. */
  private static final String OBJECTION = "1";

  /** Whether the visitor's consent is needed. */
  public enum Consent {
    /** No consent is needed. */
    NONE,
    /** The collector waits until the page says that the visitor agrees. */
    REQUIRED
  }

  /** The effect of Global Privacy Control. */
  public enum PrivacySignal {
    /** None. */
    IGNORE,
    /** Visitors whose browsers send it are not asked. */
    RESPECT
  }

  /** Whether the header {@code Sec-GPC} is an objection that counts. */
  public boolean objects(@Nullable String header) {
    return signal == PrivacySignal.RESPECT && OBJECTION.equals(header);
  }
}
