package io.github.webrtcmasking.internal.injection;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;

/**
 * One of the places in the chain where {@link Injection} stands.
 *
 * @param scriptUrl where a visitor's browser finds the collector
 * @param turn which of the places it is
 */
public record Occurrence(ScriptUrl scriptUrl, Turn turn) {

  /** Which of the places. */
  public enum Turn {
    /** In front of all filters: sees every request, and counts those that are left alone. */
    FRONT,
    /** The only one, where the application has put it; counts as well. */
    ONLY,
    /** The first behind the filters. */
    BEHIND,
    /** Behind those that are mapped to servlets as well. */
    FURTHER;

    /** Whether it sees every request, and sees it first. */
    boolean counts() {
      return this == FRONT || this == ONLY;
    }
  }

  public Occurrence {
    requireNonNull(scriptUrl, "scriptUrl");
    requireNonNull(turn, "turn");
  }

  /** Counts a request that is left alone: once, however often it is dispatched. */
  void countIn(InjectionCounters counters, InjectionOutcome why, HttpServletRequest request) {
    if (turn.counts() && request.getDispatcherType() == DispatcherType.REQUEST) {
      counters.count(why);
    }
  }
}
