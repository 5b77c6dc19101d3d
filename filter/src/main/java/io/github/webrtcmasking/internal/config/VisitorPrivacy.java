package io.github.webrtcmasking.internal.config;

import io.github.webrtcmasking.internal.support.OwnPath;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The consent and the objections of visitors that the collector obeys.
 *
 * @param consent whether the collector waits until the page says that the visitor agrees
 * @param signal whether an objection by the browser counts
 * @param notice where the privacy notice is: a URL, or a path below the context path; usually empty
 */
public record VisitorPrivacy(Consent consent, PrivacySignal signal, Optional<String> notice) {

  /** What the notice may be, for messages. */
  static final String NOTICES =
      "a path of this application, or a URL that begins with https:// or http://";

  /** The value of the header by which a browser objects. */
  private static final String OBJECTION = "1";

  /** Whether the visitor's consent is needed. */
  public enum Consent {
    /** No consent is needed. */
    NONE,
    /** The collector waits until the page says that the visitor agrees. */
    REQUIRED,
    /** The same, and a banner of ours asks in pages that say nothing. */
    BANNER
  }

  /** The effect of Global Privacy Control. */
  public enum PrivacySignal {
    /** None. */
    IGNORE,
    /** Visitors whose browsers send it are not asked. */
    RESPECT
  }

  /** Reads where the privacy notice is; empty if a browser would not find it there. */
  static Optional<String> noticeAt(String text) {
    return Optional.of(text)
        .filter(at -> OwnPath.isOne(at) || SettingPatterns.NOTICE_URL.matcher(at).matches());
  }

  /** Whether the header {@code Sec-GPC} is an objection that counts. */
  public boolean objects(@Nullable String header) {
    return signal == PrivacySignal.RESPECT && OBJECTION.equals(header);
  }
}
