package io.github.webrtcmasking.internal.gate;

/** The outcome of one rule for a guarded request. */
public enum GateOutcome {
  /** The rule does not act on its assessment. */
  PASSED,
  /** Its visitor has passed a step-up in this session and from this network. */
  CLEARED,
  /** It waited until the answer came or the time was over. */
  WAITED,
  /**
   * The waiting room was full. Another request made room for it; or it was told to come later; or
   * it passed, if the rule lets requests pass that wait in vain.
   */
  WAITING_ROOM_FULL,
  /** The rule acted. */
  ACTED,
  /** The rule would have acted, but only observes. */
  OBSERVED,
  /** Something of ours failed, or the response had already begun; the request passed. */
  FAILED
}
