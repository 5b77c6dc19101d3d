package io.github.webrtcmasking.internal.gate;

/** What a rule does while nothing is known yet for the network of a request. */
public enum PendingChoice {
  /** It lets the request pass. */
  ALLOW,
  /** It acts as on one of its verdicts. */
  ACT,
  /** It waits for the answer, and lets the request pass if none comes in time. */
  WAIT,
  /** It waits for the answer, and acts if none comes in time. */
  WAIT_THEN_ACT;

  boolean waits() {
    return switch (this) {
      case WAIT, WAIT_THEN_ACT -> true;
      case ALLOW, ACT -> false;
    };
  }

  boolean actsAtLast() {
    return switch (this) {
      case ACT, WAIT_THEN_ACT -> true;
      case ALLOW, WAIT -> false;
    };
  }
}
