package io.github.webrtcmasking.internal.self;

/**
 * The last page of the application that a session saw.
 *
 * @param path within the application
 * @param outcome what became of the tag, as the diagnostic header spells it
 */
public record LastPage(String path, String outcome) {

  private static final String INJECTED = "injected";

  /** Whether it got the tag. */
  public boolean hasTag() {
    return outcome.equals(INJECTED);
  }
}
