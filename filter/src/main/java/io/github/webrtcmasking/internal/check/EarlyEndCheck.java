package io.github.webrtcmasking.internal.check;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.check.RecentVisitors.Limits;
import io.github.webrtcmasking.internal.check.RecentVisitors.Shown;
import io.github.webrtcmasking.internal.support.Loggers;
import io.github.webrtcmasking.internal.support.Ticker;
import io.github.webrtcmasking.internal.vantage.KeyRing;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * Finds out whether the connections of most visitors end before their browsers. Then a CDN or a
 * proxy of the site ends them, and the measure says nothing of visitors. Holds no address; bounded;
 * thread-safe.
 */
public final class EarlyEndCheck {

  private static final Logger LOG = Loggers.of(SelfCheck.class);

  /** With fewer visitors, chance decides. */
  static final int ENOUGH = 8;

  private static final Limits LIMITS = new Limits(128, 2, 5, SuspicionVotes.KEPT);
  private static final long SILENCE = Duration.ofHours(1).toNanos();

  private final KeyedHashes names;
  private final Ticker ticker;
  private final RecentVisitors<Boolean> visitors = new RecentVisitors<>(LIMITS);
  private VisitorShare share = new VisitorShare(0, 0);
  private boolean warned;
  private long warnedAt;

  /** A check that hashes visitors with the given keys. */
  public EarlyEndCheck(KeyRing keys) {
    this(keys, Ticker.SYSTEM);
  }

  EarlyEndCheck(KeyRing keys, Ticker ticker) {
    this.names = new KeyedHashes(keys);
    this.ticker = ticker;
  }

  /** Counts one more visitor. */
  public void note(IpAddress address, boolean endsEarlier) {
    if (counted(address, endsEarlier)) {
      LOG.log(
          Level.WARNING,
          "The TCP connections of most recent visitors ({0} of {1}) end before their browsers, so"
              + " a CDN or a proxy of the site seems to end them. Round trips say nothing until"
              + " then. Let the outermost proxy send its round trip in the header that"
              + " webrtc.masking.round-trip-header names, or set webrtc.masking.round-trip=off",
          share().showing(),
          share().counted());
    }
  }

  /** Returns whether the operator is to be told; the logging code is not ours, so not here. */
  private synchronized boolean counted(IpAddress address, boolean endsEarlier) {
    long now = ticker.nanos();
    visitors.note(names.name(address), endsEarlier, now);
    int showing = 0;
    int counted = 0;
    for (Shown<Boolean> each : visitors.all(now)) {
      showing += each.what() ? 1 : 0;
      counted++;
    }
    share = new VisitorShare(showing, counted);
    if (!distrusts() || (warned && now - warnedAt < SILENCE)) {
      return false;
    }
    warned = true;
    warnedAt = now;
    return true;
  }

  /** Whether most visitors show it. */
  public boolean distrusts() {
    return hasSeenEnough() && 2 * share().showing() > share().counted();
  }

  /** Whether there were enough visitors to know. */
  public boolean hasSeenEnough() {
    return share().counted() >= ENOUGH;
  }

  private synchronized VisitorShare share() {
    return share;
  }
}
