package io.github.webrtcmasking.internal.lookup;

/** How the owners of two networks relate. */
public enum OwnerRelation {
  /** One owner, or declared siblings. */
  SAME,
  /** At least one owner is unknown, or the two have nothing to compare: one number, one name. */
  UNKNOWN,
  /** A source that may know it did not answer, so it may be the same owner. */
  UNANSWERED,
  /** Two owners. */
  DIFFERENT
}
