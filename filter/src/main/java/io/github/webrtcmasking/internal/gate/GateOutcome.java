package io.github.webrtcmasking.internal.gate;

/** What became of a guarded request under one rule. */
public enum GateOutcome {
  /** Its assessment called for nothing. */
  PASSED,
  /** Its visitor had passed a step-up in this session from this network. */
  CLEARED,
  /** It was held back until the answer came or the time was over. */
  WAITED,
  /**
   * As many as may be were waiting: another one made room, or it was told to come later, or, where
   * the rule lets pass who waited in vain, it passed.
   */
  WAITING_ROOM_FULL,
  /** The rule acted. */
  ACTED,
  /** The rule would have acted, but it observes. */
  OBSERVED,
  /** Something of ours failed, or the answer had begun, and the request passed. */
  FAILED
}
