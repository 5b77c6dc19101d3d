package io.github.webrtcmasking.internal.monitor;

/** What the self-check does about what it finds. */
public enum Reaction {
  /** Nothing; it does not even look. */
  OFF,
  /** It tells the operator. */
  WARN,
  /** It tells the operator, and whom the fault can have made look masked is not called so. */
  SUSPEND
}
