package io.github.webrtcmasking.internal.injection.csp;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One content security policy (CSP Level 3). It answers for the collector and its endpoints, which
 * have the page's own origin. It ignores trusted types, which concern only what scripts insert: our
 * tag is in the page when the browser parses it.
 */
final class Policy {
  private static final Pattern NONCE = Pattern.compile("(?i:'nonce-)([A-Za-z0-9+/_-]+={0,2})'");

  /** A directive that contains any other character is ignored as a whole. */
  private static final Pattern READABLE = Pattern.compile("[\\x21-\\x7e \t\n\f\r]*");

  private static final String SELF = "'self'";

  private static final Pattern SPACE = Pattern.compile("[ \t\n\f\r]+");
  private static final List<String> SCRIPT =
      List.of("script-src-elem", "script-src", "default-src");
  private static final List<String> CONNECT = List.of("connect-src", "default-src");

  private final Map<String, List<String>> directives = new HashMap<>();
  private final Supplier<CollectorAddress> collector;

  /** Parses the policy. The collector's address is worked out only if a source needs it. */
  Policy(String policy, Supplier<CollectorAddress> collector) {
    this.collector = collector;
    for (String directive : policy.split(";", -1)) {
      List<String> words = words(directive);
      if (!words.isEmpty()) {
        // If a directive occurs twice, the first one counts.
        directives.putIfAbsent(
            words.get(0).toLowerCase(Locale.ROOT), words.subList(1, words.size()));
      }
    }
  }

  private static List<String> words(String directive) {
    return READABLE.matcher(directive).matches()
        ? SPACE.splitAsStream(directive).filter(word -> !word.isEmpty()).toList()
        : List.of();
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
    return !strict && allows(sources.get(), CollectorAddress::scriptPaths);
  }

  boolean allowsAnswer() {
    return !isSandboxed("allow-same-origin")
        && sources(CONNECT)
            .map(sources -> allows(sources, CollectorAddress::endpointPaths))
            .orElse(true);
  }

  /** What keeps a tag with this nonce from running; empty where nothing does. */
  Optional<Obstacle> scriptObstacle(String nonce) {
    if (allowsScript(nonce)) {
      return Optional.empty();
    }
    if (isSandboxed("allow-scripts")) {
      return Optional.of(new Obstacle("sandbox", "allow-scripts"));
    }
    boolean strict =
        sources(SCRIPT).orElse(List.of()).stream().anyMatch("'strict-dynamic'"::equalsIgnoreCase);
    return Optional.of(
        new Obstacle(name(SCRIPT), strict ? "a nonce, 'nonce-…', new in each response" : SELF));
  }

  /** What keeps the script from its endpoints; empty where nothing does. */
  Optional<Obstacle> answerObstacle() {
    if (allowsAnswer()) {
      return Optional.empty();
    }
    return Optional.of(
        isSandboxed("allow-same-origin")
            ? new Obstacle("sandbox", "allow-same-origin")
            : new Obstacle(name(CONNECT), SELF));
  }

  private String name(List<String> names) {
    return names.stream().filter(directives::containsKey).findFirst().orElse("");
  }

  private boolean isSandboxed(String allowance) {
    List<String> allowed = directives.get("sandbox");
    return allowed != null && allowed.stream().noneMatch(allowance::equalsIgnoreCase);
  }

  private Optional<List<String>> sources(List<String> names) {
    return names.stream().filter(directives::containsKey).findFirst().map(directives::get);
  }

  private boolean allows(List<String> sources, Function<CollectorAddress, List<String>> pathsOf) {
    if (sources.stream().anyMatch(s -> s.equals("*") || s.equalsIgnoreCase(SELF))) {
      return true;
    }
    if (sources.stream().noneMatch(Policy::namesPlace)) {
      return false;
    }
    CollectorAddress address = collector.get();
    return pathsOf.apply(address).stream()
        .map(path -> new SourceExpression(address.origin(), path))
        .allMatch(url -> sources.stream().anyMatch(url::matches));
  }

  /** Whether a source is a URL or scheme, and not a keyword, a nonce or a hash. */
  private static boolean namesPlace(String source) {
    return !source.startsWith("'");
  }
}
