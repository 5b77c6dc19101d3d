package io.github.webrtcmasking.internal.assess;

/** What is known of the addresses of the other family, whose owners alone are compared. */
enum OtherFamily {
  /** There are none. */
  NOT_SEEN,
  /** All have the owner of the HTTP address. */
  SAME_OWNER,
  /** The owner of at least one, or of the HTTP address, is unknown. */
  OWNER_UNKNOWN,
  /** At least one has another owner. */
  OTHER_OWNER;

  /** What is known of two sets of addresses together. */
  OtherFamily and(OtherFamily other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
