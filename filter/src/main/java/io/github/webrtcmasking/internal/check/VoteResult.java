package io.github.webrtcmasking.internal.check;

/**
 * Whether votes make a suspicion. Pure. If a fault is real, nobody can refute it. So no number of
 * accusers outvotes refutations.
 */
enum VoteResult {
  /** Too few accuse, or enough visitors refute. */
  UNSUSPICIOUS,
  /** Many accuse the same, and too few refute it. */
  SUSPICIOUS;

  /**
   * With fewer, chance decides. If 45 of 100 visitors use one VPN, 30 of them come with at most two
   * others in between once in a hundred million times (binomial).
   */
  static final int LEAST_ACCUSERS = 30;

  /**
   * Fewer are enough to keep a suspicion, so that it does not come and go if two faults take turns.
   */
  static final int ENOUGH_ACCUSERS = 10;

  /** Two may be one person of the operator, who bypasses the balancer from home and by phone. */
  static final int REFUTERS_THAT_PREVENT = 3;

  /** One person alone may have four networks: at home, at work, and on two phones. */
  static final int REFUTERS_THAT_END = 5;

  /** The result after this one, given the current votes. */
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
