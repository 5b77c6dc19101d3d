package io.github.webrtcmasking;

import static java.util.Objects.requireNonNull;

import io.github.webrtcmasking.assessment.Assessment;
import jakarta.servlet.http.HttpSession;

/**
 * A visitor was assessed. {@link AssessmentListener}s are given it, and observers of CDI ({@code
 * void on(@Observes AssessmentEvent event)}) where the application has CDI. Immutable; its text
 * form has neither an address nor a session id.
 */
public final class AssessmentEvent {

  private final Assessment assessment;
  private final HttpSession session;

  /** An event; public, so that applications can test their listeners. */
  public AssessmentEvent(Assessment assessment, HttpSession session) {
    this.assessment = requireNonNull(assessment, "assessment");
    this.session = requireNonNull(session, "session");
  }

  /** What is said of the visitor; never null. */
  public Assessment getAssessment() {
    return assessment;
  }

  /**
   * The visitor's session; never null. It may have ended meanwhile, and then throws an {@link
   * IllegalStateException} as every session does.
   */
  public HttpSession getSession() {
    return session;
  }

  @Override
  public String toString() {
    return "AssessmentEvent[" + assessment + "]";
  }
}
