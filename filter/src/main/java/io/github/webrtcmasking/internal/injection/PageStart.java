package io.github.webrtcmasking.internal.injection;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is decided right before the first byte of a response, or before its headers go out.
 *
 * @param search for the place of the tag; null where there will be none
 * @param why the reason there will be none
 * @param nonce of the tag; empty where it has none
 * @param answers whether the tag brings the collector with it
 */
record PageStart(@Nullable TagSearch search, InjectionOutcome why, String nonce, boolean answers) {

  static PageStart without(InjectionOutcome why) {
    return new PageStart(null, why, "", false);
  }

  /** Judges by status and headers as they are now, and by those that are kept back. */
  static PageStart of(HttpServletResponse response, TagSource tags, HeadersAtCommit kept) {
    Optional<Dialect> dialect = MediaType.dialectOf(response.getContentType());
    Optional<InjectionOutcome> against = PageRules.reasonAgainst(response, dialect);
    if (against.isPresent()) {
      return without(against.get());
    }
    kept.write(response);
    return underPolicies(dialect.orElseThrow(), response, tags);
  }

  private static PageStart underPolicies(
      Dialect dialect, HttpServletResponse response, TagSource tags) {
    if (IntegrityPolicy.blocksScripts(response)) {
      return without(InjectionOutcome.INTEGRITY_POLICY);
    }
    if (response.getHeader(OwnPolicy.NAME) == null) { // as mostly; a collection costs more
      return tagged(search(tags.tagFor("", response), dialect, response, tags), "", true);
    }
    ContentSecurity security = policies(response, tags);
    Optional<String> nonce = security.nonceForTag();
    if (nonce.isEmpty()) {
      return without(InjectionOutcome.CSP_BLOCKS_SCRIPT);
    }
    if (security.allowsAnswer()) {
      PageTag tag = tags.tagFor(nonce.get(), response);
      return tagged(search(tag, dialect, response, tags), nonce.get(), true);
    }
    if (tags.isShielded()) {
      PageTag tag = tags.tagWithoutCollector(nonce.get(), response);
      return tagged(search(tag, dialect, response, tags), nonce.get(), false);
    }
    return without(InjectionOutcome.CSP_BLOCKS_ANSWER);
  }

  private static ContentSecurity policies(HttpServletResponse response, TagSource tags) {
    return new ContentSecurity(response.getHeaders(OwnPolicy.NAME), () -> tags.collector(response));
  }

  /** Whether what was decided is still allowed by the policies that are there now. */
  boolean isStillAllowed(HttpServletResponse response, TagSource tags) {
    ContentSecurity security = policies(response, tags);
    return security.allowsTag(nonce) && (!answers || security.allowsAnswer());
  }

  private static PageStart tagged(TagSearch search, String nonce, boolean answers) {
    return new PageStart(search, InjectionOutcome.NO_PLACE, nonce, answers);
  }

  private static TagSearch search(
      PageTag tag, Dialect dialect, HttpServletResponse response, TagSource tags) {
    boolean forFrame = tags.isForFrame();
    return new TagSearch(
        dialect, response.getCharacterEncoding(), tag, tags.lastStart(forFrame), forFrame);
  }
}
