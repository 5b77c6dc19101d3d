package io.github.webrtcmasking.internal.deployment;

import io.github.webrtcmasking.internal.support.UrlPattern;
import io.github.webrtcmasking.internal.support.UrlPattern.Kind;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The URL patterns that a descriptor closes to visitors that are not logged in, and those that it
 * opens to everybody.
 */
record DeclaredConstraints(Set<String> closed, Set<String> opened) {

  static final DeclaredConstraints NONE = new DeclaredConstraints(Set.of(), Set.of());

  /** What is to be thought of a descriptor that cannot be read. */
  static final DeclaredConstraints EVERYTHING = new DeclaredConstraints(Set.of("/*"), Set.of());

  DeclaredConstraints {
    closed = Set.copyOf(closed);
    opened = Set.copyOf(opened);
  }

  DeclaredConstraints and(DeclaredConstraints more) {
    return new DeclaredConstraints(union(closed, more.closed), union(opened, more.opened));
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> all = new LinkedHashSet<>(one);
    all.addAll(other);
    return all;
  }

  /** Whether one of them closes something below the path, where the application opens it not. */
  boolean reach(String path) {
    return !opened.contains(path + "/*") && closed.stream().anyMatch(each -> covers(each, path));
  }

  /** Those that are meant for the path alone: no constraint of ours can beat them. */
  Set<String> aimedAt(String path) {
    return closed.stream()
        .filter(each -> each.equals(path) || each.startsWith(path + "/"))
        .filter(each -> !opened.contains(each))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a URL pattern has part in what is below a path. */
  static boolean covers(String pattern, String path) {
    UrlPattern url = UrlPattern.of(pattern);
    if (url.kind() != Kind.EXTENSION && (pattern.equals("/") || !pattern.startsWith("/"))) {
      return true; // everything, or something that servers read in several ways
    }
    return switch (url.kind()) {
      case EXTENSION -> url.text().equals(".js"); // our scripts; the others have no suffix
      case PREFIX -> url.matches(path) || UrlPattern.of(path + "/*").matches(url.text());
      case EXACT -> UrlPattern.of(path + "/*").matches(pattern);
    };
  }
}
