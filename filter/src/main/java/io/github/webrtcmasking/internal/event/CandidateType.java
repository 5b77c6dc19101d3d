package io.github.webrtcmasking.internal.event;

import java.util.Optional;

/** How a browser found a candidate (RFC 8445, section 5.1.1; tokens of RFC 8839, section 5.1). */
public enum CandidateType {
  /** An address of one of the browser's own interfaces. */
  HOST("host"),
  /** The address that a STUN server saw. */
  SRFLX("srflx"),
  /** The address that a peer saw. */
  PRFLX("prflx"),
  /** An address on a TURN server; from our vantage, a sealed address. */
  RELAY("relay");

  private final String token;

  CandidateType(String token) {
    this.token = token;
  }

  static Optional<CandidateType> ofToken(String text) {
    for (CandidateType type : values()) {
      if (type.token.equals(text)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
