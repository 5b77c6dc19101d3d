package io.github.webrtcmasking.internal.event;

/** Where the browser reported a candidate to the collector. The form of its line tells which. */
public enum CandidateOrigin {
  /** In an event, as all candidates of an honest browser. */
  IN_EVENT,
  /** In the description or the statistics, but not like this in the events. */
  ONLY_ELSEWHERE
}
