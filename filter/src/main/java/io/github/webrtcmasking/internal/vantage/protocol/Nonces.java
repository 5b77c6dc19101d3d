package io.github.webrtcmasking.internal.vantage.protocol;

import java.time.Instant;

/** Issues and checks nonces (RFC 8489, section 9.2). Internal: not part of the API. */
public interface Nonces {

  /** A nonce for that client: 16 printable characters. */
  String issue(TransportAddress source, Instant now);

  /** Whether the nonce was issued to that client and is fresh. */
  boolean isValid(String nonce, TransportAddress source, Instant now);
}
