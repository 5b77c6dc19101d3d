package io.github.webrtcmasking.internal.lookup;

/** How the owners of two networks relate. */
public enum OwnerRelation {
  /** One owner, or declared siblings. */
  SAME,
  /** Of at least one network it is not known, or not in terms that compare. */
  UNKNOWN,
  /** Whoever knows it did not answer, so that it may be the same owner. */
  UNANSWERED,
  /** Two owners. */
  DIFFERENT
}
