package io.github.webrtcmasking.internal.vantage;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.vantage.protocol.RequestLimit;
import java.time.Instant;

/** Asks the limits as always, and admits everything all the same: the load comes from one place. */
record NotObeyed(RequestLimit limits) implements RequestLimit {

  @Override
  public boolean admit(IpAddress source, Instant now) {
    limits.admit(source, now);
    return true;
  }

  @Override
  public boolean admitNonceHolder(IpAddress source, Instant now) {
    limits.admitNonceHolder(source, now);
    return true;
  }
}
