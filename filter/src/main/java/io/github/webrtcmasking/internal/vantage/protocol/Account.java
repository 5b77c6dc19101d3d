package io.github.webrtcmasking.internal.vantage.protocol;

import io.github.webrtcmasking.internal.address.IpAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A user name that is good at this moment. Internal: not part of the API. */
public interface Account {

  /** The password of the long-term credential. */
  String password();

  /**
   * Records that the holder of the password sends from the source, and returns the relayed address
   * for the answer. Called only after nonce and integrity were right. The same call again returns
   * the same address, and so does one with a longer round trip while the first is remembered.
   *
   * @param source where the request came from
   * @param local the address that the request was sent to
   * @param roundTrip what the round trip of the client's packets is at most; empty if unknown
   */
  TransportAddress allocate(
      TransportAddress source, IpAddress local, Optional<Duration> roundTrip, Instant now);
}
