package io.github.webrtcmasking.internal.injection.html;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the syntax of a page from a Content-Type (RFC 9110, section 8.3.1). */
public final class MediaType {
  private static final Optional<PageSyntax> HTML = Optional.of(PageSyntax.HTML);

  private MediaType() {}

  public static Optional<PageSyntax> syntaxOf(@Nullable String contentType) {
    if (contentType == null) {
      return Optional.empty();
    }
    if (contentType.equals("text/html") || contentType.startsWith("text/html;")) {
      return HTML; // nearly always
    }
    int end = contentType.indexOf(';');
    String type = end < 0 ? contentType : contentType.substring(0, end);
    return switch (type.strip().toLowerCase(Locale.ROOT)) {
      case "text/html" -> HTML;
      case "application/xhtml+xml" -> Optional.of(PageSyntax.XHTML);
      default -> Optional.empty();
    };
  }
}
