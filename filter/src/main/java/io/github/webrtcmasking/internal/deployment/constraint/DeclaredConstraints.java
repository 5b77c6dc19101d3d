package io.github.webrtcmasking.internal.deployment.constraint;

import io.github.webrtcmasking.internal.support.UrlPattern;
import io.github.webrtcmasking.internal.support.UrlPattern.Kind;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The URL patterns that descriptors close to visitors who are not logged in, and those that they
 * open to everybody.
 */
public record DeclaredConstraints(Set<String> closed, Set<String> opened) {

  /** Nothing is declared. */
  public static final DeclaredConstraints NONE = new DeclaredConstraints(Set.of(), Set.of());

  /** The assumption for a descriptor that cannot be read. */
  public static final DeclaredConstraints EVERYTHING =
      new DeclaredConstraints(Set.of("/*"), Set.of());

  /** Copies both. */
  public DeclaredConstraints {
    closed = Set.copyOf(closed);
    opened = Set.copyOf(opened);
  }

  public DeclaredConstraints and(DeclaredConstraints more) {
    return new DeclaredConstraints(union(closed, more.closed), union(opened, more.opened));
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> all = new LinkedHashSet<>(one);
    all.addAll(other);
    return all;
  }

  /** Whether a pattern closes something below the path that the application does not open. */
  public boolean reach(String path) {
    return !opened.contains(path + "/*") && closed.stream().anyMatch(each -> covers(each, path));
  }

  /** The closed patterns at or below the path: they win over any constraint of ours. */
  public Set<String> aimedAt(String path) {
    return closed.stream()
        .filter(each -> each.equals(path) || each.startsWith(path + "/"))
        .filter(each -> !opened.contains(each))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a URL pattern matches anything below a path. */
  public static boolean covers(String pattern, String path) {
    UrlPattern url = UrlPattern.of(pattern);
    if (url.kind() != Kind.EXTENSION && (pattern.equals("/") || !pattern.startsWith("/"))) {
      return true; // matches everything, or servers disagree about it
    }
    return switch (url.kind()) {
      case EXTENSION -> url.text().equals(".js"); // our scripts; the others have no suffix
      case PREFIX -> url.matches(path) || UrlPattern.of(path + "/*").matches(url.text());
      case EXACT -> UrlPattern.of(path + "/*").matches(pattern);
    };
  }
}
