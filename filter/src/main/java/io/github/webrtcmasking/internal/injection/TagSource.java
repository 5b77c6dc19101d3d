package io.github.webrtcmasking.internal.injection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Gives one request's pages their tag, room for it, and a place in the counts. */
final class TagSource {
  private final HttpServletRequest request;
  private final ScriptUrl scriptUrl;
  private final Injection injection;

  TagSource(HttpServletRequest request, ScriptUrl scriptUrl, Injection injection) {
    this.request = request;
    this.scriptUrl = scriptUrl;
    this.injection = injection;
  }

  boolean isOf(Injection other) {
    return injection == other;
  }

  boolean isHead() {
    return request.getMethod().equals("HEAD");
  }

  PageTag tagFor(Dialect dialect, String nonce, HttpServletResponse response) {
    return injection.lastTag().of(dialect, scriptUrl.of(request, response), nonce);
  }

  /** Where the page will find the collector and its endpoints. */
  CollectorAddress collector(HttpServletResponse response) {
    return new CollectorAddress(PageOrigin.of(request), scriptUrl.of(request, response));
  }

  PageValidators validators(HttpServletResponse response) {
    return new PageValidators(response, request, injection.mark());
  }

  /** The buffer size as the application would see it without us. */
  int usualBuffer(HttpServletResponse response) {
    return injection.room().usual(response.getBufferSize());
  }

  /** How the last page of the application began. */
  LastStart lastStart() {
    return injection.lastStart();
  }

  void report(InjectionOutcome outcome, HttpServletResponse response) {
    injection.settings().diagnostics().report(outcome, response);
  }

  void count(InjectionOutcome outcome) {
    injection.counters().count(outcome);
  }
}
