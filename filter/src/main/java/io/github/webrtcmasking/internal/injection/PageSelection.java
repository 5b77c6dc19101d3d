package io.github.webrtcmasking.internal.injection;

import io.github.webrtcmasking.internal.support.UrlPattern;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * Which pages of the application get the tag, by servlet-style patterns: {@code /path} (exact),
 * {@code /path/*}, {@code *.extension}, {@code /*}. An exclusion beats an inclusion.
 */
public final class PageSelection {
  private static final String EVERYTHING = "/*";
  private static final String ALLOWED = "/[^*]*|(/[^*]*)?/\\*|\\*\\.[^/*]+";

  private final UrlPattern[] include;
  private final UrlPattern[] exclude;
  private final boolean all;

  /** Refuses patterns that a servlet mapping would refuse. */
  public PageSelection(List<String> include, List<String> exclude) {
    this.include = compile(include);
    this.exclude = compile(exclude);
    this.all = include.contains(EVERYTHING) && exclude.isEmpty();
  }

  private static UrlPattern[] compile(List<String> patterns) {
    UrlPattern[] compiled = new UrlPattern[patterns.size()];
    for (int i = 0; i < compiled.length; i++) {
      check(patterns.get(i));
      compiled[i] = UrlPattern.of(patterns.get(i));
    }
    return compiled;
  }

  private static void check(String pattern) {
    if (!pattern.equals(EVERYTHING) && !pattern.matches(ALLOWED)) {
      throw new IllegalArgumentException(
          "a page pattern must be like /path, /path/* or *.extension: " + pattern);
    }
  }

  /** Whether the page that the visitor asked for is selected. */
  public boolean contains(HttpServletRequest request) {
    return all || contains(RequestEligibility.requestedPath(request));
  }

  boolean contains(String path) {
    return isMatched(include, path) && !isMatched(exclude, path);
  }

  private static boolean isMatched(UrlPattern[] patterns, String path) {
    for (UrlPattern pattern : patterns) {
      if (pattern.matches(path)) {
        return true;
      }
    }
    return false;
  }
}
