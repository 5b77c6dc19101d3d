package io.github.webrtcmasking.internal.observation;

/** Where something came from, seen from the server. */
public enum Place {
  /** The machine that the server runs on. */
  OWN_HOST,
  /** Anywhere else. */
  ELSEWHERE
}
