package io.github.webrtcmasking.internal.injection;

import io.github.webrtcmasking.internal.support.Product;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;

/** Whether a response says what became of it, for whoever wonders why a page has no tag. */
public enum Diagnostics {
  OFF,
  /** Responses that were looked at carry the header {@value #NAME}. */
  HEADER;

  private static final String NAME = "X-WebRTC-Masking";

  void report(InjectionOutcome outcome, HttpServletResponse response) {
    if (this == OFF || outcome == InjectionOutcome.LEFT_TO_INNER || response.isCommitted()) {
      return;
    }
    String reason = outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    String said = outcome == InjectionOutcome.INJECTED ? reason : "skipped; reason=" + reason;
    response.setHeader(NAME, said + "; version=" + Product.VERSION);
  }
}
