package io.github.webrtcmasking.internal.injection;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** RFC 9110, section 8.3.1: which of a page's languages a Content-Type names. */
final class MediaType {
  private static final Optional<Dialect> HTML = Optional.of(Dialect.HTML);

  private MediaType() {}

  /** Whether one of the types in an Accept header is that of a page. */
  static boolean namesPage(String accept) {
    if (accept.startsWith("text/html,")) {
      return true; // as browsers say it
    }
    for (String range : accept.split(",", -1)) {
      if (dialectOf(range).isPresent()) {
        return true;
      }
    }
    return false;
  }

  static Optional<Dialect> dialectOf(@Nullable String contentType) {
    if (contentType == null) {
      return Optional.empty();
    }
    if (contentType.equals("text/html") || contentType.startsWith("text/html;")) {
      return HTML; // as nearly always
    }
    int end = contentType.indexOf(';');
    String type = end < 0 ? contentType : contentType.substring(0, end);
    return switch (type.strip().toLowerCase(Locale.ROOT)) {
      case "text/html" -> HTML;
      case "application/xhtml+xml" -> Optional.of(Dialect.XHTML);
      default -> Optional.empty();
    };
  }
}
