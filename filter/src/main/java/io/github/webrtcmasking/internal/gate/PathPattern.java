package io.github.webrtcmasking.internal.gate;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A servlet-style pattern over canonical paths.
 *
 * @param kind how it is compared
 * @param text the path, the folder, or the extension with its dot; canonical
 */
public record PathPattern(Kind kind, String text) {

  /** What a pattern may look like. */
  public static final String ALLOWED = "servlet URL patterns (/exact, /prefix/*, *.suffix)";

  private static final Pattern FORM =
      Pattern.compile("/[^*\\s;%\\\\]*(?<=/)\\*|/[^*\\s;%\\\\]*|\\*\\.[^/*\\s;%\\\\.]+");

  /** How a pattern is compared. */
  public enum Kind {
    /** With the whole path. */
    EXACT,
    /** With a folder and all below it. */
    PREFIX,
    /** With the end. */
    EXTENSION
  }

  /** The pattern that the text is, or empty where it is none. */
  public static Optional<PathPattern> parse(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    if (text.startsWith("*")) {
      return Optional.of(
          new PathPattern(Kind.EXTENSION, CanonicalPath.smallLetters(text.substring(1))));
    }
    if (text.endsWith("/*")) {
      String folder = CanonicalPath.of(text.substring(0, text.length() - 1));
      return Optional.of(new PathPattern(Kind.PREFIX, folder.equals("/") ? "" : folder));
    }
    return Optional.of(new PathPattern(Kind.EXACT, CanonicalPath.of(text)));
  }

  /** As it is written in a setting, in small letters. */
  public String setting() {
    return switch (kind) {
      case EXACT -> text;
      case PREFIX -> text + "/*";
      case EXTENSION -> "*" + text;
    };
  }

  /** Whether a {@linkplain CanonicalPath canonical} path fits. */
  boolean matches(String path) {
    return switch (kind) {
      case EXACT -> path.equals(text);
      case PREFIX -> path.equals(text) || path.startsWith(text + "/");
      case EXTENSION -> path.endsWith(text);
    };
  }
}
