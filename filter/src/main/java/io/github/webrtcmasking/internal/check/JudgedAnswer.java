package io.github.webrtcmasking.internal.check;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.internal.observation.Observations;

/**
 * One answer, as far as it says something about the deployment.
 *
 * @param visitor names who answered, without telling; many answers of one visitor count once
 * @param seen what was observed
 * @param assessment what was said of it
 * @param run how much time the browser had
 * @param host what the request calls the server
 */
public record JudgedAnswer(
    String visitor, Observations seen, Assessment assessment, Run run, PageHost host) {

  /** An answer to a page under a name that says nothing. */
  public JudgedAnswer(String visitor, Observations seen, Assessment assessment, Run run) {
    this(visitor, seen, assessment, run, PageHost.ANY);
  }

  /** What the request calls the server, which anybody can write: it is for warnings alone. */
  public enum PageHost {
    /** A name or address that says nothing against it. */
    ANY,
    /**
     * A name or address of the site itself, although browsers are to find the vantage by the name
     * of the page.
     */
    OF_SITE
  }

  /** How much time a browser had to find its addresses. */
  public enum Run {
    /** As much as a collector gets. */
    FULL,
    /** Less, as where the visitor left the page at once. */
    CUT_SHORT
  }
}
