package io.github.webrtcmasking.internal.gate;

/** What became of a guarded request under one rule. */
public enum Outcome {
  /** Its assessment called for nothing. */
  PASSED,
  /** Its visitor had passed a step-up in this session from this network. */
  CLEARED,
  /** It was held back until the answer came or the time was over. */
  WAITED,
  /** It could not be held back, because as many as may be were waiting. */
  WAITING_ROOM_FULL,
  /** The rule acted. */
  ACTED,
  /** The rule would have acted, but it observes. */
  OBSERVED,
  /** Something of ours failed, or the answer had begun, and the request passed. */
  FAILED
}
