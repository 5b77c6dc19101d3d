package io.github.webrtcmasking.internal.deployment;

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
    if (pattern.startsWith("*.")) {
      return pattern.equals("*.js"); // our scripts; the other endpoints have no suffix
    }
    if (pattern.equals("/") || !pattern.startsWith("/")) {
      return true; // everything, or something that servers read in several ways
    }
    if (pattern.endsWith("/*")) {
      String prefix = pattern.substring(0, pattern.length() - 1);
      return (path + "/").startsWith(prefix) || prefix.startsWith(path + "/");
    }
    return pattern.equals(path) || pattern.startsWith(path + "/");
  }
}
