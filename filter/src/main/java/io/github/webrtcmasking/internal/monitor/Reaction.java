package io.github.webrtcmasking.internal.monitor;

/** What the self-check does about what it finds. */
public enum Reaction {
  /** Nothing; it does not even look. */
  OFF,
  /** It tells the operator. */
  WARN,
  /** It tells the operator, and nobody is called masked as long as it lasts. */
  SUSPEND
}
