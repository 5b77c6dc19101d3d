package io.github.webrtcmasking.internal.injection;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;

/**
 * One of the places in the filter chain where {@link Injection} stands.
 *
 * @param scriptUrl where a visitor's browser finds the collector
 * @param rank which place it is
 */
public record ChainPosition(ScriptUrl scriptUrl, Rank rank) {

  /** The places in the chain. */
  public enum Rank {
    /** In front of all filters: sees every request, and counts those that we leave alone. */
    FRONT,
    /** The only place, chosen by the application; counts as well. */
    ONLY,
    /** Behind all filters that are mapped to URL patterns. */
    BEHIND,
    /** Behind the filters that are mapped to servlets, too. */
    FURTHER;

    /** Whether this place sees each request before our other places do. */
    boolean counts() {
      return this == FRONT || this == ONLY;
    }
  }

  public ChainPosition {
    requireNonNull(scriptUrl, "scriptUrl");
    requireNonNull(rank, "rank");
  }

  /**
   * Counts a request that we leave alone, once for all of its dispatches.
   *
   * @return whether this place and dispatch was the one that counts
   */
  boolean countIn(InjectionCounters counters, InjectionOutcome why, HttpServletRequest request) {
    boolean first = rank.counts() && request.getDispatcherType() == DispatcherType.REQUEST;
    if (first) {
      counters.count(why, request);
    }
    return first;
  }
}
