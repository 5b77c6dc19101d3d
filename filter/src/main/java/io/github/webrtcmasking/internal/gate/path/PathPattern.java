package io.github.webrtcmasking.internal.gate.path;

import io.github.webrtcmasking.internal.support.UrlPattern;
import io.github.webrtcmasking.internal.support.UrlPattern.Kind;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A servlet URL pattern over canonical paths.
 *
 * @param pattern its text is canonical
 */
public record PathPattern(UrlPattern pattern) {

  private static final Pattern FORM =
      Pattern.compile("/[^*\\s;%\\\\]*(?<=/)\\*|/[^*\\s;%\\\\]*|\\*\\.[^/*\\s;%\\\\.]+");

  /** The pattern that the text is, or empty where it is none. */
  public static Optional<PathPattern> parse(String text) {
    return FORM.matcher(text).matches()
        ? Optional.of(canonical(UrlPattern.of(text)))
        : Optional.empty();
  }

  private static PathPattern canonical(UrlPattern written) {
    return switch (written.kind()) {
      case EXACT -> new PathPattern(new UrlPattern(Kind.EXACT, CanonicalPath.of(written.text())));
      case PREFIX -> below(CanonicalPath.of(written.text()));
      case EXTENSION ->
          new PathPattern(
              new UrlPattern(Kind.EXTENSION, CanonicalPath.smallLetters(written.text())));
    };
  }

  /** A folder and all below it, by its canonical path. */
  static PathPattern below(String folder) {
    return new PathPattern(new UrlPattern(Kind.PREFIX, folder.equals("/") ? "" : folder));
  }

  /** Whether a {@linkplain CanonicalPath canonical} path fits. */
  public boolean matches(String path) {
    return pattern.matches(path);
  }

  /** As it is written in a setting, in small letters. */
  @Override
  public String toString() {
    return pattern.toString();
  }
}
