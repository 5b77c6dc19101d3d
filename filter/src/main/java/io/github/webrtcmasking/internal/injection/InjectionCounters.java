package io.github.webrtcmasking.internal.injection;

import io.github.webrtcmasking.internal.support.EnumCounts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** How many responses had each outcome. Thread-safe. */
public final class InjectionCounters {
  private final EnumCounts<InjectionOutcome> counts = new EnumCounts<>(InjectionOutcome.class);

  private final Optional<LastPages> lastPages;

  /** Counts and nothing else. */
  public InjectionCounters() {
    this(Optional.empty());
  }

  /** Counts, and tells of the last page of each session. */
  public InjectionCounters(Optional<LastPages> lastPages) {
    this.lastPages = lastPages;
  }

  /** Counts a response that cannot be told to belong to a page of a session. */
  void count(InjectionOutcome outcome) {
    counts.count(outcome);
  }

  void count(InjectionOutcome outcome, HttpServletRequest request) {
    counts.count(outcome);
    lastPages.ifPresent(pages -> pages.note(request, outcome));
  }

  /** Corrects a response that was counted with another outcome. */
  void recount(InjectionOutcome before, InjectionOutcome now, HttpServletRequest request) {
    counts.takeBack(before);
    count(now, request);
  }

  /** The count so far. */
  public long countOf(InjectionOutcome outcome) {
    return counts.of(outcome);
  }
}
