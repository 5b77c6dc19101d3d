package io.github.webrtcmasking.internal.gate;

/** What a rule does while nothing is known yet for the network of a request. */
public enum PendingChoice {
  /** It lets the request pass. */
  ALLOW,
  /** It acts as on a verdict that it is for. */
  ACT,
  /** It waits for the answer, and lets the request pass if none comes in time. */
  WAIT,
  /** It waits for the answer, and acts if none comes in time. */
  WAIT_THEN_ACT;

  boolean waits() {
    return this == WAIT || this == WAIT_THEN_ACT;
  }

  boolean actsAtLast() {
    return this == ACT || this == WAIT_THEN_ACT;
  }
}
