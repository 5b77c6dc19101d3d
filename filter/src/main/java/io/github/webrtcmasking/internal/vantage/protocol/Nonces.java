package io.github.webrtcmasking.internal.vantage.protocol;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Issues and checks nonces (RFC 8489, section 9.2). Internal: not part of the API. */
public interface Nonces {

  /** A nonce for that client: 16 printable characters. */
  String issue(TransportAddress source, Instant now);

  /**
   * How long ago the nonce was issued to that client; negative if another node issued it, whose
   * clock is ahead. Empty if it was not, or is no longer fresh.
   */
  Optional<Duration> age(String nonce, TransportAddress source, Instant now);
}
