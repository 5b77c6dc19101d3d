package io.github.webrtcmasking.internal.vantage.protocol;

import io.github.webrtcmasking.internal.address.IpAddress;
import java.time.Instant;

/** Limits how many requests are answered. Internal: not part of the API. */
@FunctionalInterface
public interface RequestLimit {

  /** Whether to answer one more request whose source may be forged. */
  boolean admit(IpAddress source, Instant now);

  /**
   * Whether to answer one more request with a valid nonce. Its sender receives at that address, so
   * nobody else can use up this limit.
   */
  default boolean admitNonceHolder(IpAddress source, Instant now) {
    return true;
  }
}
