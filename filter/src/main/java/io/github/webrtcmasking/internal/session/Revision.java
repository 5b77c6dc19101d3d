package io.github.webrtcmasking.internal.session;

import io.github.webrtcmasking.assessment.Assessment;

/** Replaces a stored judgement whenever it is read, for example while the deployment is suspect. */
@FunctionalInterface
public interface Revision {

  /** Replaces nothing. */
  Revision NONE = (judged, subject) -> judged;

  /**
   * Returns what to show instead of the judgement. The stored judgement does not change, so it
   * shows again once the revision ends.
   *
   * @param judged the stored judgement
   * @param subject what the judgement is about, as a text that the reviser itself made; may be
   *     empty
   */
  Assessment revised(Assessment judged, String subject);
}
