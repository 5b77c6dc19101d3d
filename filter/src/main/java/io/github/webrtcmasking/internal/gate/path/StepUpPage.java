package io.github.webrtcmasking.internal.gate.path;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.webrtcmasking.internal.support.ReadMethod;
import io.github.webrtcmasking.internal.support.UrlPattern;
import java.net.URLDecoder;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The page to which a rule sends visitors, and what belongs to it.
 *
 * @param path canonical
 * @param query the page's own query as written, without the question mark; usually empty
 * @param pairs the parameters in that query, by name in lower case
 * @param extent how much belongs to it
 */
public record StepUpPage(String path, String query, Map<String, String> pairs, Extent extent) {

  /** How much belongs to a page. */
  enum Extent {
    /** The page and everything below it. */
    WITH_BELOW,
    /** The page alone. */
    ALONE
  }

  public StepUpPage {
    pairs = Map.copyOf(pairs);
  }

  /**
   * The page of a redirect. A target with a query is that page alone: it belongs to a front
   * controller, which has other pages below its path.
   *
   * @param target below the context path, perhaps with a query
   */
  public static StepUpPage of(String target) {
    String[] parts = target.split("\\?", 2);
    String query = parts.length < 2 ? "" : parts[1];
    Map<String, String> own = new LinkedHashMap<>();
    pairs(query).forEach((name, value) -> own.put(name, value.orElse("")));
    return new StepUpPage(
        CanonicalPath.of(parts[0]), query, own, own.isEmpty() ? Extent.WITH_BELOW : Extent.ALONE);
  }

  /**
   * Whether a request can only be for this page.
   *
   * @param paths all spellings of the path
   * @param method decides whether the page's query may be missing: only if there is no body, which
   *     could name another page
   */
  public boolean isAskedFor(Collection<String> paths, String method, @Nullable String asked) {
    return paths.stream().allMatch(this::isAt) && fits(method, asked);
  }

  private boolean isAt(String text) {
    return switch (extent) {
      case WITH_BELOW -> isBelow(text);
      case ALONE -> text.equals(path) || text.equals(path + "/");
    };
  }

  private boolean fits(String method, @Nullable String asked) {
    if (pairs.isEmpty()) {
      return true;
    }
    Map<String, Optional<String>> wanted = pairs(asked == null ? "" : asked);
    boolean bodiless = ReadMethod.isOne(method);
    return pairs.entrySet().stream()
        .allMatch(
            own -> {
              Optional<String> value = wanted.get(own.getKey());
              return value == null ? bodiless : value.equals(Optional.of(own.getValue()));
            });
  }

  /** Whether everything that the pattern guards belongs to the page. */
  public boolean swallows(PathPattern pattern) {
    if (!pairs.isEmpty()) {
      return false;
    }
    String text = pattern.pattern().text();
    return switch (pattern.pattern().kind()) {
      case EXACT -> isAskedFor(Set.of(text), "GET", null);
      case PREFIX -> extent == Extent.WITH_BELOW && isBelow(text);
      case EXTENSION -> false;
    };
  }

  private boolean isBelow(String text) {
    return new UrlPattern(UrlPattern.Kind.PREFIX, path).matches(text);
  }

  /**
   * The parameters by name in lower case; the value is empty if the name occurs twice or the value
   * cannot be decoded.
   */
  private static Map<String, Optional<String>> pairs(String query) {
    Map<String, Optional<String>> pairs = new LinkedHashMap<>();
    for (String pair : query.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      if (!parts[0].isEmpty()) {
        Optional<String> value = decoded(parts.length < 2 ? "" : parts[1]);
        String name = lower(decoded(parts[0]).orElse(parts[0]));
        pairs.merge(name, value, (first, second) -> Optional.empty());
      }
    }
    return pairs;
  }

  private static Optional<String> decoded(String text) {
    try {
      return Optional.of(URLDecoder.decode(text, UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
