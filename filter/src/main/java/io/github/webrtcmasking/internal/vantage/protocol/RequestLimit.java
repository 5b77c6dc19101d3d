package io.github.webrtcmasking.internal.vantage.protocol;

import io.github.webrtcmasking.internal.address.IpAddress;
import java.time.Instant;

/** Limits how many requests are answered. Internal: not part of the API. */
@FunctionalInterface
public interface RequestLimit {

  /** Whether one more request is answered whose source may be forged. */
  boolean admit(IpAddress source, Instant now);

  /**
   * Whether one more request with a valid nonce is answered. Its sender receives at that address,
   * so nobody else can use up what this admits.
   */
  default boolean admitNonceHolder(IpAddress source, Instant now) {
    return true;
  }
}
