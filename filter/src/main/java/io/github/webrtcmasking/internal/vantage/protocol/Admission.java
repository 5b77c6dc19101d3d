package io.github.webrtcmasking.internal.vantage.protocol;

import io.github.webrtcmasking.internal.address.IpAddress;
import java.time.Instant;

/** Limits requests whose source may be forged. Internal: not part of the API. */
@FunctionalInterface
public interface Admission {

  /** Whether one more such request from there is answered. */
  boolean admits(IpAddress source, Instant now);
}
