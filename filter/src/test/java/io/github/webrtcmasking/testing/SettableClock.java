package io.github.webrtcmasking.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A machine's clock that runs on, and that somebody sets. */
public final class SettableClock extends Clock {

  private volatile Duration ahead = Duration.ZERO;

  /** Sets the clock forward, or back by a negative duration. */
  public void set(Duration by) {
    ahead = ahead.plus(by);
  }

  @Override
  public Instant instant() {
    return Clock.systemUTC().instant().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
