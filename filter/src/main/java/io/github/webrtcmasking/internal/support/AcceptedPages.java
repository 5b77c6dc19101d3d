package io.github.webrtcmasking.internal.support;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a client asks for a page, by its {@code Accept} (RFC 9110, section 12.5.1). Programs that
 * take everything name no page.
 */
public final class AcceptedPages {

  /** The types of pages; case does not matter in types (RFC 9110, section 8.3.1). */
  private static final Set<String> TYPES = Set.of("text/html", "application/xhtml+xml");

  /** The weight of what is not wanted (RFC 9110, section 12.4.2). */
  private static final Pattern UNWANTED =
      Pattern.compile(".*;\\s*q=0(?:\\.0{0,3})?\\s*(?:;.*)?", Pattern.CASE_INSENSITIVE);

  private AcceptedPages() {}

  /** Whether the request names a page among what it wants. */
  public static boolean areNamed(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return accept != null && areNamed(accept);
  }

  static boolean areNamed(String accept) {
    if (accept.startsWith("text/html,")) {
      return true; // what browsers send
    }
    for (String range : accept.split(",", -1)) {
      int end = range.indexOf(';');
      String type = end < 0 ? range : range.substring(0, end);
      if (TYPES.contains(type.strip().toLowerCase(Locale.ROOT))
          && (end < 0 || !UNWANTED.matcher(range).matches())) {
        return true;
      }
    }
    return false;
  }
}
