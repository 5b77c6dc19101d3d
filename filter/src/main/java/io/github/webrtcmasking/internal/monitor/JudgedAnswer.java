package io.github.webrtcmasking.internal.monitor;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.internal.observation.Observations;

/**
 * One answer, as far as it says something about the deployment.
 *
 * @param visitor names who answered, without telling; many answers of one visitor count once
 * @param seen what was observed
 * @param assessment what was said of it
 * @param run how much time the browser had
 */
public record JudgedAnswer(String visitor, Observations seen, Assessment assessment, Run run) {

  /** How much time a browser had to find its addresses. */
  public enum Run {
    /** As much as a collector gets. */
    FULL,
    /** Less, as where the visitor left the page at once. */
    CUT_SHORT
  }
}
