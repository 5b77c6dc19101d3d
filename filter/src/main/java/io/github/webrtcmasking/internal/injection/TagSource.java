package io.github.webrtcmasking.internal.injection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Gives one request's pages their tag, room for it, and a place in the counts. */
final class TagSource {
  private final HttpServletRequest request;
  private final ScriptUrl scriptUrl;
  private final EntityMark mark;
  private final BufferRoom room;
  private final InjectionCounters counters;
  private final Diagnostics diagnostics;
  private final PageShield shield;

  TagSource(HttpServletRequest request, ScriptUrl scriptUrl, Injection injection) {
    this.request = request;
    this.scriptUrl = scriptUrl;
    this.mark = injection.mark();
    this.room = injection.room();
    this.counters = injection.counters();
    this.diagnostics = injection.settings().diagnostics();
    this.shield = injection.settings().shield();
  }

  boolean isHead() {
    return request.getMethod().equals("HEAD");
  }

  String tagFor(Dialect dialect, String nonce, HttpServletResponse response) {
    return isShielded()
        ? ScriptTag.ofShield(collector(response).shieldPath(), nonce)
        : ScriptTag.of(dialect, scriptUrl.of(request, response), nonce);
  }

  /** For a shielded page that blocks the collector's answer. */
  String tagAlone(Dialect dialect, String nonce, HttpServletResponse response) {
    return ScriptTag.ofShieldAlone(dialect, collector(response).shieldPath(), nonce);
  }

  boolean isShielded() {
    return !shield.file().isEmpty() && shield.pages().contains(PageRequests.requestedPath(request));
  }

  /** What goes with the shield's tag. */
  void sendPolicy(HttpServletResponse response) {
    if (isShielded()) {
      response.addHeader("Content-Security-Policy", shield.policy());
    }
  }

  /** Where the page will find the collector and its endpoints. */
  CollectorAddress collector(HttpServletResponse response) {
    return new CollectorAddress(
        PageOrigin.of(request), scriptUrl.of(request, response), isShielded() ? shield.file() : "");
  }

  PageValidators validators(HttpServletResponse response) {
    return new PageValidators(response, request, mark);
  }

  /** The buffer size as the application would see it without us. */
  int usualBuffer(HttpServletResponse response) {
    return room.usual(response.getBufferSize());
  }

  void report(InjectionOutcome outcome, HttpServletResponse response) {
    diagnostics.report(outcome, response);
  }

  void count(InjectionOutcome outcome) {
    counters.count(outcome);
  }
}
