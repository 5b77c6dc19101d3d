package io.github.webrtcmasking.internal.injection;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Which pages of the application get the tag, by servlet-style patterns: {@code /path} (exact),
 * {@code /path/*}, {@code *.extension}, {@code /*}. An exclusion beats an inclusion.
 */
public final class PageSelection {
  private static final Pattern PATTERN = Pattern.compile("/[^*]*|(/[^*]*)?/\\*|\\*\\.[^/*]+");

  private final List<String> include;
  private final List<String> exclude;

  /** Refuses patterns that a servlet mapping would refuse. */
  public PageSelection(List<String> include, List<String> exclude) {
    this.include = List.copyOf(include);
    this.exclude = List.copyOf(exclude);
    this.include.forEach(PageSelection::check);
    this.exclude.forEach(PageSelection::check);
  }

  private static void check(String pattern) {
    if (!PATTERN.matcher(pattern).matches()) {
      throw new IllegalArgumentException(
          "not a pattern like /path, /path/*, *.extension: " + pattern);
    }
  }

  boolean contains(String path) {
    return include.stream().anyMatch(pattern -> matches(pattern, path))
        && exclude.stream().noneMatch(pattern -> matches(pattern, path));
  }

  private static boolean matches(String pattern, String path) {
    if (pattern.startsWith("*")) {
      return path.endsWith(pattern.substring(1));
    }
    if (!pattern.endsWith("/*")) {
      return path.equals(pattern);
    }
    String folder = pattern.substring(0, pattern.length() - 2);
    return path.startsWith(folder)
        && (path.length() == folder.length() || path.charAt(folder.length()) == '/');
  }
}
