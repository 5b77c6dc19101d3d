package io.github.webrtcmasking.internal.support;

/** Whose machine something came from, seen from the server. */
public enum Host {
  /** The machine that the server runs on. */
  OWN,
  /** Any other machine. */
  OTHER
}
