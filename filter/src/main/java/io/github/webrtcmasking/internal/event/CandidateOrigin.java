package io.github.webrtcmasking.internal.event;

/** Where the browser told the collector of a candidate. The form of its line says which. */
public enum CandidateOrigin {
  /** In an event, as everything that an honest browser tells. */
  IN_EVENT,
  /** In the description or the statistics, and there otherwise than in the events. */
  ONLY_ELSEWHERE
}
