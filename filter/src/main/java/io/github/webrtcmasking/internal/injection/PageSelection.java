package io.github.webrtcmasking.internal.injection;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which pages of the application get the tag, by servlet-style patterns: {@code /path} (exact),
 * {@code /path/*}, {@code *.extension}, {@code /*}. An exclusion beats an inclusion.
 */
public final class PageSelection {
  private static final Pattern PATTERN = Pattern.compile("/[^*]*|(/[^*]*)?/\\*|\\*\\.[^/*]+");

  private final PathPattern[] include;
  private final PathPattern[] exclude;
  private final boolean all;

  /** Refuses patterns that a servlet mapping would refuse. */
  public PageSelection(List<String> include, List<String> exclude) {
    this.include = compile(include);
    this.exclude = compile(exclude);
    this.all = include.contains("/*") && exclude.isEmpty();
  }

  private static PathPattern[] compile(List<String> patterns) {
    patterns.forEach(PageSelection::check);
    return patterns.stream().map(PathPattern::of).toArray(PathPattern[]::new);
  }

  private static void check(String pattern) {
    if (!PATTERN.matcher(pattern).matches()) {
      throw new IllegalArgumentException(
          "not a pattern like /path, /path/*, *.extension: " + pattern);
    }
  }

  /** Whether the page that the visitor asked for is one of them. */
  boolean contains(HttpServletRequest request) {
    return all || contains(PageRequests.requestedPath(request));
  }

  boolean contains(String path) {
    return isMatched(include, path) && !isMatched(exclude, path);
  }

  private static boolean isMatched(PathPattern[] patterns, String path) {
    for (PathPattern pattern : patterns) {
      if (pattern.matches(path)) {
        return true;
      }
    }
    return false;
  }

  private enum Kind {
    EXACT,
    FOLDER,
    SUFFIX
  }

  /** A pattern without its asterisk. */
  private record PathPattern(Kind kind, String text) {
    static PathPattern of(String pattern) {
      if (pattern.startsWith("*")) {
        return new PathPattern(Kind.SUFFIX, pattern.substring(1));
      }
      return pattern.endsWith("/*")
          ? new PathPattern(Kind.FOLDER, pattern.substring(0, pattern.length() - 2))
          : new PathPattern(Kind.EXACT, pattern);
    }

    boolean matches(String path) {
      return switch (kind) {
        case EXACT -> path.equals(text);
        case SUFFIX -> path.endsWith(text);
        case FOLDER ->
            path.startsWith(text)
                && (path.length() == text.length() || path.charAt(text.length()) == '/');
      };
    }
  }
}
