package io.github.webrtcmasking.internal.support;

/**
 * A URL pattern of a servlet mapping (Servlet 6.0, section 12.2).
 *
 * @param kind how it is compared
 * @param text the path, the folder without a slash at its end, or the extension with its dot
 */
public record UrlPattern(Kind kind, String text) {

  /** What a pattern may look like, for messages. */
  public static final String ALLOWED = "servlet URL patterns (/exact, /prefix/*, *.suffix)";

  /** How a pattern is compared. */
  public enum Kind {
    /** With the whole path. */
    EXACT,
    /** With a folder and all below it. */
    PREFIX,
    /** With the end. */
    EXTENSION
  }

  /** The pattern for the text; a text without an asterisk at either end is exact. */
  public static UrlPattern of(String written) {
    if (written.startsWith("*.")) {
      return new UrlPattern(Kind.EXTENSION, written.substring(1));
    }
    return written.endsWith("/*")
        ? new UrlPattern(Kind.PREFIX, written.substring(0, written.length() - 2))
        : new UrlPattern(Kind.EXACT, written);
  }

  /** Whether the path within the application matches. */
  public boolean matches(String path) {
    return switch (kind) {
      case EXACT -> path.equals(text);
      case PREFIX ->
          path.startsWith(text)
              && (path.length() == text.length() || path.charAt(text.length()) == '/');
      case EXTENSION -> path.endsWith(text);
    };
  }

  /** As it is written. */
  @Override
  public String toString() {
    return switch (kind) {
      case EXACT -> text;
      case PREFIX -> text + "/*";
      case EXTENSION -> "*" + text;
    };
  }
}
