package io.github.webrtcmasking.internal.injection;

import io.github.webrtcmasking.internal.support.Product;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;

/** Whether responses carry a header that says why a page has a tag or has none. */
public enum Diagnostics {
  OFF,
  /** Responses that we looked at carry the header {@value #NAME}. */
  HEADER;

  /** The header's name. */
  public static final String NAME = "X-WebRTC-Masking";

  void report(InjectionOutcome outcome, HttpServletResponse response) {
    if (this == OFF || outcome == InjectionOutcome.LEFT_TO_INNER || response.isCommitted()) {
      return;
    }
    String reason = spelled(outcome);
    String said = outcome == InjectionOutcome.INJECTED ? reason : "skipped; reason=" + reason;
    response.setHeader(NAME, said + "; version=" + Product.VERSION);
  }

  static String spelled(InjectionOutcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
