package io.github.webrtcmasking.internal.config;

/** Whether a challenge may create an HTTP session. */
public enum SessionCreation {
  /** Only sessions that the application began are assessed. */
  NEVER,
  /** A challenge begins a session where there is none. */
  ON_CHALLENGE
}
