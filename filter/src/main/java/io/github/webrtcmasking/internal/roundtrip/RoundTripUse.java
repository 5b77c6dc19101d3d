package io.github.webrtcmasking.internal.roundtrip;

/** What is made of round-trip times. */
public enum RoundTripUse {
  /** They are not measured. */
  OFF,
  /** An assessment gets a reason, and its verdict stays. */
  REASON,
  /** The reason makes it {@code MASKED}, together with a network that the operator's data names. */
  VERDICT
}
