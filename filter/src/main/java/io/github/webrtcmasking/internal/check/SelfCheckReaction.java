package io.github.webrtcmasking.internal.check;

/** What the self-check does about what it finds. */
public enum SelfCheckReaction {
  /** Nothing; it does not even look. */
  OFF,
  /** It tells the operator. */
  WARN,
  /** It tells the operator, and whom the fault can have made look masked is not called so. */
  SUSPEND;

  boolean looks() {
    return switch (this) {
      case WARN, SUSPEND -> true;
      case OFF -> false;
    };
  }

  boolean suspends() {
    return switch (this) {
      case SUSPEND -> true;
      case OFF, WARN -> false;
    };
  }
}
