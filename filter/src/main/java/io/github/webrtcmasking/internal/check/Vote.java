package io.github.webrtcmasking.internal.check;

import java.util.Optional;

/**
 * What one answer says about a suspicion: an accusation, or a refutation by a visitor who could not
 * look like this if the fault were there. All values are keyed hashes.
 *
 * @param accused the network or address accused as the fault, or {@link #NOBODY}
 * @param around the narrow network around the accused, whose own visitors refute nothing
 * @param accuser the visitor who accuses; their next vote replaces this one
 * @param refuter the visitor who refutes every accusation of something else
 */
record Vote(long accused, long around, VisitorHashes accuser, VisitorHashes refuter) {

  /** The hash that stands for nobody. */
  static final long NOBODY = 0;

  /** The visitor of a vote that nobody accuses or refutes with. */
  private static final VisitorHashes NO_NAME = VisitorHashes.alone(NOBODY);

  /** The vote of an answer that would look the same either way. */
  static final Vote NONE = new Vote(NOBODY, NOBODY, NO_NAME, NO_NAME);

  static Vote accusing(long accused, VisitorHashes accuser) {
    return new Vote(accused, NOBODY, accuser, NO_NAME);
  }

  static Vote refuting(VisitorHashes refuter) {
    return new Vote(NOBODY, NOBODY, NO_NAME, refuter);
  }

  boolean accuses() {
    return accused != NOBODY;
  }

  Optional<VisitorHashes> refutes() {
    return refuter.self() == NOBODY ? Optional.empty() : Optional.of(refuter);
  }

  @Override
  public String toString() {
    return accuses() ? "Vote[for]" : "Vote[against]";
  }
}
