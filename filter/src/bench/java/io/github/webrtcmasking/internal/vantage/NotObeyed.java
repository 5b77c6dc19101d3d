package io.github.webrtcmasking.internal.vantage;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.vantage.protocol.Admission;
import java.time.Instant;

/** Asks the limits as always, and admits everything all the same: the load comes from one place. */
record NotObeyed(Admission limits) implements Admission {

  @Override
  public boolean admits(IpAddress source, Instant now) {
    limits.admits(source, now);
    return true;
  }

  @Override
  public boolean admitsNonceHolder(IpAddress source, Instant now) {
    limits.admitsNonceHolder(source, now);
    return true;
  }
}
