package io.github.webrtcmasking.internal.gate;

/** Whether a rule acts. */
public enum GateMode {
  /** It only counts and logs what it would have done. */
  OBSERVE,
  /** It acts. */
  ENFORCE
}
