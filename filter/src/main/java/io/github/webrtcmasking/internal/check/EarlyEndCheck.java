package io.github.webrtcmasking.internal.check;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.check.RecentVisitors.Limits;
import io.github.webrtcmasking.internal.support.Loggers;
import io.github.webrtcmasking.internal.support.Ticker;
import io.github.webrtcmasking.internal.vantage.KeyRing;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

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
  private OptionalLong warnedAt = OptionalLong.empty();

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
    counted(address, endsEarlier)
        .ifPresent(
            share ->
                LOG.log(
                    Level.WARNING,
                    "The TCP connections of most recent visitors ({0}) end before their browsers,"
                        + " so a CDN or a proxy of the site seems to end them. Round trips say"
                        + " nothing until then. Let the outermost proxy send its round trip in the"
                        + " header that webrtc.masking.round-trip-header names, or set"
                        + " webrtc.masking.round-trip=off",
                    share));
  }

  /** Returns the share to warn with, if that is due; the logging code is not ours, so not here. */
  private synchronized Optional<VisitorShare> counted(IpAddress address, boolean endsEarlier) {
    long now = ticker.nanos();
    visitors.note(names.name(address), endsEarlier, now);
    VisitorShare share = share(now);
    boolean silent = warnedAt.isPresent() && now - warnedAt.getAsLong() < SILENCE;
    if (silent || !isMost(share)) {
      return Optional.empty();
    }
    warnedAt = OptionalLong.of(now);
    return Optional.of(share);
  }

  /** Whether most visitors show it. */
  public synchronized boolean distrusts() {
    return isMost(share(ticker.nanos()));
  }

  /** Whether there were enough visitors to know. */
  public synchronized boolean hasSeenEnough() {
    return isEnough(share(ticker.nanos()));
  }

  private VisitorShare share(long now) {
    return visitors.share(Boolean::booleanValue, now);
  }

  private static boolean isMost(VisitorShare share) {
    return isEnough(share) && 2 * share.showing() > share.counted();
  }

  private static boolean isEnough(VisitorShare share) {
    return share.counted() >= ENOUGH;
  }
}
