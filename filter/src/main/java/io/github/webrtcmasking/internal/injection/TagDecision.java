package io.github.webrtcmasking.internal.injection;

import io.github.webrtcmasking.internal.injection.csp.ConnectionAllowlist;
import io.github.webrtcmasking.internal.injection.csp.ContentSecurity;
import io.github.webrtcmasking.internal.injection.html.MediaType;
import io.github.webrtcmasking.internal.injection.html.PageSyntax;
import io.github.webrtcmasking.internal.injection.response.HeadersAtCommit;
import io.github.webrtcmasking.internal.injection.response.OwnPolicy;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The decision about a tag, made right before the first byte of a response or before its headers go
 * out.
 *
 * @param search the search for the tag's place; null if there will be no tag
 * @param why the outcome if there is no tag
 * @param nonce the tag's nonce; empty if it has none
 * @param answers whether the tag starts the collector, which has to send its answer
 */
record TagDecision(
    @Nullable TagSearch search, InjectionOutcome why, String nonce, boolean answers) {

  static TagDecision without(InjectionOutcome why) {
    return new TagDecision(null, why, "", false);
  }

  /** Decides by the current status and headers, including those that a wrapper below holds back. */
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
    if (context.isBarredByIntegrity(response)) {
      return without(InjectionOutcome.INTEGRITY_POLICY);
    }
    if (blocksConnections(response, context)) {
      context.tellForbiddenConnections();
      return without(InjectionOutcome.CONNECTION_ALLOWLIST);
    }
    if (response.getHeader(OwnPolicy.NAME) == null) { // the usual case; a collection costs more
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

  private static boolean blocksConnections(HttpServletResponse response, PageContext context) {
    return response.getHeader(ConnectionAllowlist.NAME) != null // the rare case
        && ConnectionAllowlist.blocksCollector(
            response.getHeaders(ConnectionAllowlist.NAME), () -> context.collector(response));
  }

  private static ContentSecurity policies(HttpServletResponse response, PageContext context) {
    return new ContentSecurity(
        response.getHeaders(OwnPolicy.NAME), () -> context.collector(response));
  }

  /** Whether the policies that are now set still allow what was decided. */
  boolean isStillAllowed(HttpServletResponse response, PageContext context) {
    ContentSecurity security = policies(response, context);
    return security.allowsTag(nonce)
        && (!answers || (security.allowsAnswer() && !blocksConnections(response, context)));
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
