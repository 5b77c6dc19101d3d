package io.github.webrtcmasking.internal.injection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Gives one request's pages their tag, room for it, and a place in the counts. */
final class TagSource {
  private final HttpServletRequest request;
  private final ScriptUrl scriptUrl;
  private final BufferRoom room;
  private final InjectionCounters counters;

  TagSource(
      HttpServletRequest request,
      ScriptUrl scriptUrl,
      BufferRoom room,
      InjectionCounters counters) {
    this.request = request;
    this.scriptUrl = scriptUrl;
    this.room = room;
    this.counters = counters;
  }

  boolean isHead() {
    return request.getMethod().equals("HEAD");
  }

  String tagFor(Dialect dialect, String nonce, HttpServletResponse response) {
    return ScriptTag.of(dialect, scriptUrl.of(request, response), nonce);
  }

  /** The buffer size as the application would see it without us. */
  int usualBuffer(HttpServletResponse response) {
    return room.usual(response.getBufferSize());
  }

  void count(InjectionOutcome outcome) {
    counters.count(outcome);
  }
}
