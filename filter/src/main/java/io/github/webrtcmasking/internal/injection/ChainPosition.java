package io.github.webrtcmasking.internal.injection;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;

/**
 * One of the places in the chain where {@link Injection} stands.
 *
 * @param scriptUrl where a visitor's browser finds the collector
 * @param rank which of the places it is
 */
public record ChainPosition(ScriptUrl scriptUrl, Rank rank) {

  /** Which of the places. */
  public enum Rank {
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

  public ChainPosition {
    requireNonNull(scriptUrl, "scriptUrl");
    requireNonNull(rank, "rank");
  }

  /** Counts a request that is left alone: once, however often it is dispatched. */
  void countIn(InjectionCounters counters, InjectionOutcome why, HttpServletRequest request) {
    if (rank.counts() && request.getDispatcherType() == DispatcherType.REQUEST) {
      counters.count(why);
    }
  }
}
