package io.github.webrtcmasking.internal.injection;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One content security policy (CSP Level 3), asked about a script of the page's own origin. Host
 * sources are not matched against our origin: only {@code 'self'}, {@code *} and nonces count.
 */
final class Policy {
  private static final Pattern NONCE = Pattern.compile("'nonce-([A-Za-z0-9+/_-]+={0,2})'");
  private static final List<String> SCRIPT =
      List.of("script-src-elem", "script-src", "default-src");
  private static final List<String> CONNECT = List.of("connect-src", "default-src");

  private final Map<String, List<String>> directives = new HashMap<>();

  Policy(String policy) {
    for (String directive : policy.split(";", -1)) {
      List<String> words = List.of(directive.strip().split("[ \t\n\f\r]+"));
      // Of two directives with one name the first is in force.
      directives.putIfAbsent(words.get(0).toLowerCase(Locale.ROOT), words.subList(1, words.size()));
    }
  }

  Set<String> scriptNonces() {
    return sources(SCRIPT).orElse(List.of()).stream()
        .map(NONCE::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .collect(toUnmodifiableSet());
  }

  boolean allowsScript(String nonce) {
    if (isSandboxed("allow-scripts")) {
      return false;
    }
    Optional<List<String>> sources = sources(SCRIPT);
    if (sources.isEmpty() || scriptNonces().contains(nonce)) {
      return true;
    }
    boolean strict = sources.get().stream().anyMatch("'strict-dynamic'"::equalsIgnoreCase);
    return !strict && allowsOwnOrigin(sources.get());
  }

  boolean allowsAnswer() {
    return !isSandboxed("allow-same-origin")
        && sources(CONNECT).map(Policy::allowsOwnOrigin).orElse(true);
  }

  private boolean isSandboxed(String allowance) {
    List<String> allowed = directives.get("sandbox");
    return allowed != null && allowed.stream().noneMatch(allowance::equalsIgnoreCase);
  }

  private Optional<List<String>> sources(List<String> names) {
    return names.stream().filter(directives::containsKey).findFirst().map(directives::get);
  }

  private static boolean allowsOwnOrigin(List<String> sources) {
    return sources.stream().anyMatch(s -> s.equals("*") || s.equalsIgnoreCase("'self'"));
  }
}
