package io.github.webrtcmasking.internal.check;

/**
 * Whether votes make a suspicion. Pure. The faults are physical: where one is there, nobody can
 * refute it; so refutations are not outvoted, however many accuse.
 */
enum VoteResult {
  /** Too few accuse, or somebody was seen who could not be if the fault were there. */
  UNSUSPICIOUS,
  /** Many accuse the same, and nobody refutes it. */
  SUSPICIOUS;

  /**
   * With fewer, chance decides: where 45 of 100 visitors use one VPN, that 30 come without more
   * than two others among them happens once in a hundred million times (binomial).
   */
  static final int LEAST_ACCUSERS = 30;

  /** So many are enough to go on, so that it does not come and go where two faults take turns. */
  static final int ENOUGH_ACCUSERS = 10;

  /** Two may be one of the operator's people, who goes past the balancer from home and by phone. */
  static final int REFUTERS_THAT_PREVENT = 3;

  /** More than one person brings along: from home, at work, and by two phones. */
  static final int REFUTERS_THAT_END = 5;

  /** What holds now, given what held before. */
  VoteResult after(int accusers, int refuters) {
    return switch (this) {
      case UNSUSPICIOUS ->
          accusers >= LEAST_ACCUSERS && refuters < REFUTERS_THAT_PREVENT
              ? SUSPICIOUS
              : UNSUSPICIOUS;
      case SUSPICIOUS ->
          accusers >= ENOUGH_ACCUSERS && refuters < REFUTERS_THAT_END ? SUSPICIOUS : UNSUSPICIOUS;
    };
  }
}
