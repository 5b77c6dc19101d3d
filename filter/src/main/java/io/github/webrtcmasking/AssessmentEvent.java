package io.github.webrtcmasking;

import static java.util.Objects.requireNonNull;

import io.github.webrtcmasking.assessment.Assessment;
import jakarta.servlet.http.HttpSession;

/**
 * The news that a visitor was assessed. {@link AssessmentListener}s receive it, and so do CDI
 * observers ({@code void on(@Observes AssessmentEvent event)}) where the application has CDI.
 * Immutable. Its text form contains neither an address nor a session id.
 */
public final class AssessmentEvent {

  private final Assessment assessment;
  private final HttpSession session;

  /** An event; public, so that applications can test their listeners. */
  public AssessmentEvent(Assessment assessment, HttpSession session) {
    this.assessment = requireNonNull(assessment, "assessment");
    this.session = requireNonNull(session, "session");
  }

  /** The assessment of the visitor; never null. */
  public Assessment getAssessment() {
    return assessment;
  }

  /**
   * The visitor's session; never null. If it has ended in the meantime, its methods throw an {@link
   * IllegalStateException}, as those of every ended session do.
   */
  public HttpSession getSession() {
    return session;
  }

  @Override
  public String toString() {
    return "AssessmentEvent[" + assessment + "]";
  }
}
