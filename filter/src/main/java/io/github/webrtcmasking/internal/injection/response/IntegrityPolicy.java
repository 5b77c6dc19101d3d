package io.github.webrtcmasking.internal.injection.response;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The {@code Integrity-Policy} of a page (Subresource Integrity, section 3.6). If it blocks scripts
 * without integrity metadata, it blocks ours. A report-only policy blocks nothing.
 */
public final class IntegrityPolicy {
  private static final String NAME = "Integrity-Policy";
  private static final Pattern DESTINATIONS = member("blocked-destinations");
  private static final Pattern SOURCES = member("sources");

  private IntegrityPolicy() {}

  /** One list of the dictionary (RFC 9651). */
  private static Pattern member(String key) {
    return Pattern.compile("(?:^|[, \\t])" + key + "=\\(([^)]*)\\)");
  }

  public static boolean blocksScripts(HttpServletResponse response) {
    return response.getHeader(NAME) != null // the rare case; a collection costs more
        && blocksScripts(String.join(", ", response.getHeaders(NAME)));
  }

  /** Whether that policy, all headers of it in one, blocks scripts such as ours. */
  public static boolean blocksScripts(String policy) {
    return last(DESTINATIONS, policy).map(words -> words.contains("script")).orElse(false)
        && last(SOURCES, policy).map(words -> words.contains("inline")).orElse(true);
  }

  /** If a list occurs twice, the last one counts. */
  private static Optional<List<String>> last(Pattern member, String policy) {
    return member
        .matcher(policy)
        .results()
        .map((MatchResult match) -> List.of(match.group(1).strip().split(" +")))
        .reduce((first, second) -> second);
  }
}
