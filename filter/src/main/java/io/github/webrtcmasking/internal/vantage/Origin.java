package io.github.webrtcmasking.internal.vantage;

/** Where a datagram came from, seen from the vantage. Internal: not part of the API. */
public enum Origin {
  /** The machine that the vantage runs on. */
  OWN_HOST,
  /** Any other machine. */
  ELSEWHERE
}
