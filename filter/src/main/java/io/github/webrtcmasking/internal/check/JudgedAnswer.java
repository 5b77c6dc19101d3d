package io.github.webrtcmasking.internal.check;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.internal.observation.Observations;

/**
 * One answer with its assessment, for the checks of the deployment.
 *
 * @param visitor stands for the visitor without identifying them; many answers of one visitor count
 *     once
 * @param seen what was observed
 * @param assessment the assessment of the answer
 * @param run how much time the browser had
 * @param host what kind of name the request gives the server
 */
public record JudgedAnswer(
    String visitor, Observations seen, Assessment assessment, Run run, PageHost host) {

  /** An answer to a page whose host name shows no fault. */
  public JudgedAnswer(String visitor, Observations seen, Assessment assessment, Run run) {
    this(visitor, seen, assessment, run, PageHost.ANY);
  }

  /**
   * What kind of name the request gives the server. For warnings alone, because any client can make
   * it up.
   */
  public enum PageHost {
    /** A name or address that shows no fault. */
    ANY,
    /**
     * A name or address that means something only inside the site, although browsers need the
     * page's name to find the vantage.
     */
    OF_SITE
  }

  /** How much time a browser had to find its addresses. */
  public enum Run {
    /** The full time of a collector. */
    FULL,
    /** Less, for example because the visitor left the page at once. */
    CUT_SHORT
  }
}
