package io.github.webrtcmasking.internal.injection;

import io.github.webrtcmasking.internal.injection.ScriptUrl.PinnedScript;
import io.github.webrtcmasking.internal.injection.caching.PageValidators;
import io.github.webrtcmasking.internal.injection.csp.CollectorAddress;
import io.github.webrtcmasking.internal.injection.response.IntegrityPolicy;
import io.github.webrtcmasking.internal.injection.response.ResponseBufferSize;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/**
 * What a page needs to know about its request and its application: the tag, the buffer size, the
 * caches and the counters.
 */
public final class PageContext {
  private final HttpServletRequest request;
  private final ScriptUrl scriptUrl;
  private final InjectionParts parts;
  private final boolean policyIsSafe;

  PageContext(HttpServletRequest request, ScriptUrl scriptUrl, InjectionParts parts) {
    this(request, scriptUrl, parts, true);
  }

  /**
   * The context of one request.
   *
   * @param policyIsSafe whether adding our policy cannot make a policy of the application's get
   *     lost
   */
  PageContext(
      HttpServletRequest request, ScriptUrl scriptUrl, InjectionParts parts, boolean policyIsSafe) {
    this.request = request;
    this.scriptUrl = scriptUrl;
    this.parts = parts;
    this.policyIsSafe = policyIsSafe;
  }

  boolean isOf(InjectionParts others) {
    return parts.equals(others);
  }

  public boolean isHead() {
    return request.getMethod().equals("HEAD");
  }

  /** The collector's tag; in a shielded page the shield's, which starts the collector. */
  PageTag tagFor(String nonce, HttpServletResponse response) {
    return parts
        .tagCache()
        .of(
            isShielded()
                ? shieldTag(shield().flags(), nonce, response)
                : pinned(response)
                    .map(script -> ScriptTag.collector(script, nonce))
                    .orElseGet(() -> ScriptTag.collector(url(response), nonce)));
  }

  /** Whether the page's policy blocks scripts without a hash, and ours can have none. */
  boolean isBarredByIntegrity(HttpServletResponse response) {
    return IntegrityPolicy.blocksScripts(response) && pinned(response).isEmpty();
  }

  /** The script with its hash, if the page's policy asks for one. The shield imports without. */
  private Optional<PinnedScript> pinned(HttpServletResponse response) {
    return IntegrityPolicy.blocksScripts(response) && !isShielded()
        ? scriptUrl.pinned(request, response)
        : Optional.empty();
  }

  private String url(HttpServletResponse response) {
    return scriptUrl.of(request, response);
  }

  /** The shield's tag alone, for a page whose policy blocks the collector's answer. */
  PageTag tagWithoutCollector(String nonce, HttpServletResponse response) {
    return parts.tagCache().of(shieldTag("data-alone", nonce, response));
  }

  private ScriptTag shieldTag(String flags, String nonce, HttpServletResponse response) {
    return ScriptTag.shield(flags, collector(response).shieldPath(), nonce);
  }

  boolean isShielded() {
    return shield().isFor(request);
  }

  /** The policy that the shield needs; empty if the page has no shield. */
  String ownPolicy() {
    return policyIsSafe && isShielded() ? shield().policy() : "";
  }

  private PageShield shield() {
    return parts.settings().shield();
  }

  /** Where the page will find the collector and its endpoints. */
  CollectorAddress collector(HttpServletResponse response) {
    return new CollectorAddress(
        RequestOrigin.of(request),
        pinned(response).map(PinnedScript::url).orElseGet(() -> url(response)),
        isShielded() ? shield().file() : "");
  }

  PageValidators validators(HttpServletResponse response) {
    return new PageValidators(response, request, parts.mark(), this::logFailure);
  }

  /** The buffer size as the application would see it without us. */
  int usualBuffer(HttpServletResponse response) {
    return bufferSize().usual(response.getBufferSize());
  }

  ResponseBufferSize bufferSize() {
    return parts.bufferSize();
  }

  /** The shared cache; for a frame a new one, because other places count there. */
  PageBeginningCache beginningCache(boolean forFrame) {
    return forFrame ? new PageBeginningCache() : parts.beginningCache();
  }

  /** Whether the answer is shown within another page. */
  boolean isForFrame() {
    return RequestEligibility.isForFrame(request);
  }

  void report(InjectionOutcome outcome, HttpServletResponse response) {
    parts.settings().diagnostics().report(outcome, response);
  }

  void logFailure(String consequence, Throwable e) {
    parts.failures().log(consequence, e);
  }

  void count(InjectionOutcome outcome) {
    parts.counters().count(outcome, request);
  }

  /** Corrects an outcome that was reported and perhaps counted. */
  void reportInstead(
      InjectionOutcome before,
      InjectionOutcome now,
      boolean counted,
      HttpServletResponse response) {
    report(now, response);
    if (counted) {
      parts.counters().recount(before, now, request);
    }
  }

  /** Tells the operator of a header that keeps visitors from being assessed. */
  void tellForbiddenConnections() {
    parts.failures().tellForbiddenConnections();
  }
}
