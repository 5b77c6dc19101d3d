package io.github.webrtcmasking.internal.config;

/** Whether a challenge may create an HTTP session. */
public enum SessionCreation {
  /** No: only sessions that the application creates are assessed. */
  NEVER,
  /** A challenge creates a session if there is none. */
  ON_CHALLENGE
}
