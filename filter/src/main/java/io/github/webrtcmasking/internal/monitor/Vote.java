package io.github.webrtcmasking.internal.monitor;

/**
 * What one visitor's answer says about a suspicion. All three are keyed hashes.
 *
 * @param voter whose vote it is; his next one replaces it
 * @param neighbourhood the network that the voter shares with those that cost one attacker nothing
 * @param accused what would be the common fault, or {@link #NOBODY}
 */
record Vote(long voter, long neighbourhood, long accused) {

  /** A vote that there is no fault. */
  static final long NOBODY = 0;

  @Override
  public String toString() {
    return accused == NOBODY ? "Vote[against]" : "Vote[for]";
  }
}
