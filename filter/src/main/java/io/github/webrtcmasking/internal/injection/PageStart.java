package io.github.webrtcmasking.internal.injection;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is decided right before the first byte of a response, or before its headers go out.
 *
 * @param search for the place of the tag; null where there will be none
 * @param why the reason there will be none
 */
record PageStart(@Nullable TagSearch search, InjectionOutcome why) {
  private static final String POLICY = "Content-Security-Policy";

  static PageStart without(InjectionOutcome why) {
    return new PageStart(null, why);
  }

  /** Judges by status and headers as they are now. */
  static PageStart of(HttpServletResponse response, TagSource tags) {
    Optional<Dialect> dialect = MediaType.dialectOf(response.getContentType());
    Optional<InjectionOutcome> against = PageRules.reasonAgainst(response, dialect);
    return against.isPresent()
        ? without(against.get())
        : underPolicies(dialect.orElseThrow(), response, tags);
  }

  private static PageStart underPolicies(
      Dialect dialect, HttpServletResponse response, TagSource tags) {
    if (response.getHeader(POLICY) == null) { // as mostly; a collection costs more
      return with(tags.tagFor("", response), dialect, response, tags);
    }
    ContentSecurity security =
        new ContentSecurity(response.getHeaders(POLICY), () -> tags.collector(response));
    Optional<String> nonce = security.nonceForTag();
    if (nonce.isEmpty()) {
      return without(InjectionOutcome.CSP_BLOCKS_SCRIPT);
    }
    if (security.allowsAnswer()) {
      return with(tags.tagFor(nonce.get(), response), dialect, response, tags);
    }
    return tags.isShielded()
        ? with(tags.tagWithoutCollector(nonce.get(), response), dialect, response, tags)
        : without(InjectionOutcome.CSP_BLOCKS_ANSWER);
  }

  private static PageStart with(
      PageTag tag, Dialect dialect, HttpServletResponse response, TagSource tags) {
    String encoding = response.getCharacterEncoding();
    boolean forFrame = tags.isForFrame();
    LastStart lastStart = tags.lastStart(forFrame);
    return new PageStart(
        new TagSearch(dialect, encoding, tag, lastStart, forFrame), InjectionOutcome.NO_PLACE);
  }
}
