package io.github.webrtcmasking.internal.injection;

import io.github.webrtcmasking.internal.injection.html.MediaType;
import io.github.webrtcmasking.internal.injection.html.PageSyntax;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which responses are whole pages that a browser will show. */
public final class ResponseEligibility {
  private ResponseEligibility() {}

  /**
   * Judges by status and headers as they are right before the first byte.
   *
   * @param syntax what the Content-Type says
   */
  public static Optional<InjectionOutcome> reasonAgainst(
      HttpServletResponse response, Optional<PageSyntax> syntax) {
    if (syntax.isEmpty()) {
      return Optional.of(InjectionOutcome.NOT_HTML);
    }
    if (isNoPage(response.getStatus())) {
      return Optional.of(InjectionOutcome.STATUS);
    }
    if (response.getHeader("Content-Range") != null) {
      return Optional.of(InjectionOutcome.PARTIAL);
    }
    if (isAttachment(response.getHeader("Content-Disposition"))) {
      return Optional.of(InjectionOutcome.ATTACHMENT);
    }
    // The lengths that come through us are held back; this one is fixed already.
    return response.containsHeader("Content-Length")
        ? Optional.of(InjectionOutcome.LENGTH_FIXED)
        : Optional.empty();
  }

  /** Whether nothing stands against a page. */
  static boolean allowPage(HttpServletResponse response) {
    return reasonAgainst(response, MediaType.syntaxOf(response.getContentType())).isEmpty();
  }

  /** No body, the body of a form that stays, a part of a body, the body that the cache has. */
  private static boolean isNoPage(int status) {
    return status == 204 || status == 205 || status == 206 || status == 304;
  }

  /** Whether a value of Content-Encoding means that the bytes are not the page's own. */
  static boolean isEncoding(@Nullable String contentEncoding) {
    return contentEncoding != null
        && !contentEncoding.isBlank()
        && !contentEncoding.strip().equalsIgnoreCase("identity");
  }

  private static boolean isAttachment(@Nullable String disposition) {
    return disposition != null
        && disposition.strip().toLowerCase(Locale.ROOT).startsWith("attachment");
  }
}
