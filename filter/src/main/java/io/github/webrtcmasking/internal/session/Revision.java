package io.github.webrtcmasking.internal.session;

import io.github.webrtcmasking.assessment.Assessment;

/** What is said instead of a judgement that was made before, for as long as something holds. */
@FunctionalInterface
public interface Revision {

  /** Every judgement is said as it was made. */
  Revision NONE = (judged, subject) -> judged;

  /**
   * What is to be said now; the judgement itself stays as it is, and is said again later.
   *
   * @param judged what was judged
   * @param subject what the judgement is about, in the words of whoever revises it; may be empty
   */
  Assessment revised(Assessment judged, String subject);
}
