package io.github.webrtcmasking.internal.gate.path;

import io.github.webrtcmasking.internal.support.UrlPattern;
import io.github.webrtcmasking.internal.support.UrlPattern.Kind;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A servlet URL pattern over canonical paths.
 *
 * @param pattern with canonical text
 */
public record PathPattern(UrlPattern pattern) {

  private static final Pattern FORM =
      Pattern.compile("/[^*\\s;%\\\\]*(?<=/)\\*|/[^*\\s;%\\\\]*|\\*\\.[^/*\\s;%\\\\.]+");

  /** Reads a pattern; empty if the text is not one. */
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

  /** The pattern for a folder and everything below it. */
  static PathPattern below(String folder) {
    return new PathPattern(new UrlPattern(Kind.PREFIX, folder.equals("/") ? "" : folder));
  }

  /** Whether the pattern matches a {@linkplain CanonicalPath canonical} path. */
  public boolean matches(String path) {
    return pattern.matches(path);
  }

  /** The pattern as in a setting, in lower case. */
  @Override
  public String toString() {
    return pattern.toString();
  }
}
