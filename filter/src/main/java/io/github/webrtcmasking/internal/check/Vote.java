package io.github.webrtcmasking.internal.check;

import java.util.Optional;

/**
 * What one answer says about a suspicion: who accuses what, or who could not be here if the fault
 * were there. All are keyed hashes.
 *
 * @param accused what would be the common fault, or {@link #NOBODY}
 * @param around the neighbourhood of what is accused, whose own visitors refute nothing
 * @param accuser who accuses it; their next vote replaces this one
 * @param refuter who refutes each accusation of something else
 */
record Vote(long accused, long around, VisitorHashes accuser, VisitorHashes refuter) {

  /** That nobody is accused. */
  static final long NOBODY = 0;

  /** Stands for nobody who accuses or refutes. */
  private static final VisitorHashes NO_NAME = VisitorHashes.alone(NOBODY);

  /** The answer would look the same either way. */
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
