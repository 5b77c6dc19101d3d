package io.github.webrtcmasking.internal.injection;

import io.github.webrtcmasking.internal.injection.html.MediaType;
import io.github.webrtcmasking.internal.injection.html.PageSyntax;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides which responses are whole pages that a browser shows. */
public final class ResponseEligibility {
  private ResponseEligibility() {}

  /**
   * Returns why the response gets no tag, judged by status and headers right before the first byte;
   * empty if it may get one.
   *
   * @param syntax the syntax that the Content-Type names
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
    // We hold back lengths that are set through us, so this one was set below us.
    return response.containsHeader("Content-Length")
        ? Optional.of(InjectionOutcome.LENGTH_FIXED)
        : Optional.empty();
  }

  /** Whether nothing speaks against a tag. */
  static boolean allowPage(HttpServletResponse response) {
    return reasonAgainst(response, MediaType.syntaxOf(response.getContentType())).isEmpty();
  }

  /**
   * Whether the status means no body (204, 205), a part of one (206), or the one in the cache
   * (304).
   */
  private static boolean isNoPage(int status) {
    return status == 204 || status == 205 || status == 206 || status == 304;
  }

  /** Whether a value of Content-Encoding means that the bytes are encoded. */
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
