package io.github.webrtcmasking.internal.assess;

/** What is known of the addresses of the other family, of which only owners are compared. */
enum OtherFamily {
  /** There are none. */
  NOT_SEEN,
  /** All are of the HTTP address's owner. */
  SAME_OWNER,
  /** Of at least one the owner is not known, or that of the HTTP address is not. */
  OWNER_UNKNOWN,
  /** At least one is of another owner. */
  OTHER_OWNER;

  /** What is known of two sets of addresses together. */
  OtherFamily and(OtherFamily other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
