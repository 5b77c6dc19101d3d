package io.github.webrtcmasking.internal.assess;

import io.github.webrtcmasking.assessment.Reason;

/** How an address fits the HTTP address of its own family, best first. */
enum Match {
  /** The same address. */
  SAME_ADDRESS(Reason.SAME_ADDRESS),
  /** The same IPv4 /24 or IPv6 /64. */
  SAME_PREFIX(Reason.SAME_PREFIX),
  /** Another network of the same owner. */
  SAME_OWNER(Reason.SAME_NETWORK_OWNER),
  /** Another network, but the HTTP address is on the operator's list. */
  KNOWN_EGRESS(Reason.KNOWN_EGRESS),
  /** A near network, perhaps of the same owner; the owner is unknown. */
  NEAR_PREFIX(Reason.NEAR_PREFIX),
  /** Another network, perhaps of the same owner; a look-up that may know it did not answer. */
  UNANSWERED(Reason.LOOKUP_UNANSWERED),
  /** Another network; the owner is unknown. */
  DIFFERENT(Reason.ADDRESS_DIFFERS),
  /** A network of another owner. */
  OTHER_OWNER(Reason.ADDRESS_DIFFERS);

  private final Reason reason;

  Match(Reason reason) {
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }

  /** Whether both addresses belong to the same place. */
  boolean isSamePlace() {
    return switch (this) {
      case SAME_ADDRESS, SAME_PREFIX, SAME_OWNER, KNOWN_EGRESS -> true;
      case NEAR_PREFIX, UNANSWERED, DIFFERENT, OTHER_OWNER -> false;
    };
  }

  boolean isElsewhere() {
    return switch (this) {
      case DIFFERENT, OTHER_OWNER -> true;
      case SAME_ADDRESS, SAME_PREFIX, SAME_OWNER, KNOWN_EGRESS, NEAR_PREFIX, UNANSWERED -> false;
    };
  }
}
