package io.github.webrtcmasking.internal.injection;

import io.github.webrtcmasking.internal.injection.csp.ContentSecurity;
import io.github.webrtcmasking.internal.injection.html.MediaType;
import io.github.webrtcmasking.internal.injection.html.PageSyntax;
import io.github.webrtcmasking.internal.injection.response.HeadersAtCommit;
import io.github.webrtcmasking.internal.injection.response.IntegrityPolicy;
import io.github.webrtcmasking.internal.injection.response.OwnPolicy;
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
record TagDecision(
    @Nullable TagSearch search, InjectionOutcome why, String nonce, boolean answers) {

  static TagDecision without(InjectionOutcome why) {
    return new TagDecision(null, why, "", false);
  }

  /** Judges by status and headers as they are now, and by those that are kept back. */
  static TagDecision of(HttpServletResponse response, PageContext context, HeadersAtCommit kept) {
    Optional<PageSyntax> syntax = MediaType.syntaxOf(response.getContentType());
    Optional<InjectionOutcome> against = ResponseEligibility.reasonAgainst(response, syntax);
    if (against.isPresent()) {
      return without(against.get());
    }
    kept.write(response);
    return underPolicies(syntax.orElseThrow(), response, context);
  }

  private static TagDecision underPolicies(
      PageSyntax syntax, HttpServletResponse response, PageContext context) {
    if (IntegrityPolicy.blocksScripts(response)) {
      return without(InjectionOutcome.INTEGRITY_POLICY);
    }
    if (response.getHeader(OwnPolicy.NAME) == null) { // as mostly; a collection costs more
      return tagged(search(context.tagFor("", response), syntax, response, context), "", true);
    }
    ContentSecurity security = policies(response, context);
    Optional<String> nonce = security.nonceForTag();
    if (nonce.isEmpty()) {
      return without(InjectionOutcome.CSP_BLOCKS_SCRIPT);
    }
    if (security.allowsAnswer()) {
      PageTag tag = context.tagFor(nonce.get(), response);
      return tagged(search(tag, syntax, response, context), nonce.get(), true);
    }
    if (context.isShielded()) {
      PageTag tag = context.tagWithoutCollector(nonce.get(), response);
      return tagged(search(tag, syntax, response, context), nonce.get(), false);
    }
    return without(InjectionOutcome.CSP_BLOCKS_ANSWER);
  }

  private static ContentSecurity policies(HttpServletResponse response, PageContext context) {
    return new ContentSecurity(
        response.getHeaders(OwnPolicy.NAME), () -> context.collector(response));
  }

  /** Whether what was decided is still allowed by the policies that are there now. */
  boolean isStillAllowed(HttpServletResponse response, PageContext context) {
    ContentSecurity security = policies(response, context);
    return security.allowsTag(nonce) && (!answers || security.allowsAnswer());
  }

  private static TagDecision tagged(TagSearch search, String nonce, boolean answers) {
    return new TagDecision(search, InjectionOutcome.NO_PLACE, nonce, answers);
  }

  private static TagSearch search(
      PageTag tag, PageSyntax syntax, HttpServletResponse response, PageContext context) {
    boolean forFrame = context.isForFrame();
    return new TagSearch(
        syntax, response.getCharacterEncoding(), tag, context.beginningCache(forFrame), forFrame);
  }
}
