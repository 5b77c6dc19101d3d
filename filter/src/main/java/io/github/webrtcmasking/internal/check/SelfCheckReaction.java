package io.github.webrtcmasking.internal.check;

/** What the self-check does about what it finds. */
public enum SelfCheckReaction {
  /** Nothing; it does not look at answers at all. */
  OFF,
  /** It tells the operator. */
  WARN,
  /**
   * It tells the operator, and visitors who may look masked because of the fault are not called
   * masked.
   */
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
