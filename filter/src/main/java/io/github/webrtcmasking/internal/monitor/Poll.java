package io.github.webrtcmasking.internal.monitor;

/** Whether a tally of votes makes a suspicion. Pure. */
enum Poll {
  /** Too few voted, or most see nothing. */
  UNSUSPICIOUS,
  /** Most voted for the same fault. */
  SUSPICIOUS;

  /**
   * With fewer, chance decides: in a shop where 45 of 100 visitors use a VPN, three of four among
   * 20 do so once in 155 draws, among 30 once in 2400 (binomial).
   */
  static final int LEAST_VOTERS = 30;

  /** Three of four: a shop with a popular VPN exit stays below, an unnamed proxy is near all. */
  static final int BEGINS_PERCENT = 75;

  /** Lower than where it begins, so that it does not come and go with single visitors. */
  static final int ENDS_BELOW_PERCENT = 60;

  /** What holds after the tally, given what held before it. */
  Poll after(Tally tally) {
    int percent = this == SUSPICIOUS ? ENDS_BELOW_PERCENT : BEGINS_PERCENT;
    return tally.counted() >= LEAST_VOTERS && tally.reaches(percent) ? SUSPICIOUS : UNSUSPICIOUS;
  }
}
