package io.github.webrtcmasking.internal.roundtrip;

import static io.github.webrtcmasking.assessment.Reason.ANONYMIZER;
import static io.github.webrtcmasking.assessment.Reason.HOSTING_NETWORK;
import static io.github.webrtcmasking.assessment.Reason.KNOWN_EGRESS;
import static io.github.webrtcmasking.assessment.Reason.TCP_ENDS_EARLIER;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import java.util.List;

/** Row 12d of docs/verdicts.md: what an early end of the connection adds to an assessment. */
public final class RefinedAssessment {

  private RefinedAssessment() {}

  /** The assessment of a visitor whose connection ends before the browser. */
  public static Assessment of(Assessment judged, RoundTripUse use) {
    List<Reason> known = judged.getReasons();
    if (use == RoundTripUse.OFF
        || !speaksOfVisitor(judged.getVerdict())
        || known.contains(KNOWN_EGRESS)
        || known.contains(TCP_ENDS_EARLIER)) {
      return judged;
    }
    boolean listed = known.contains(HOSTING_NETWORK) || known.contains(ANONYMIZER);
    return use == RoundTripUse.VERDICT && listed && isMilder(judged)
        ? judged.raisedTo(Verdict.MASKED, Confidence.MEDIUM, TCP_ENDS_EARLIER)
        : judged.withReason(TCP_ENDS_EARLIER);
  }

  /** Not where a list, the deployment or the visitor's wish has answered first. */
  private static boolean speaksOfVisitor(Verdict verdict) {
    return switch (verdict) {
      case CONSISTENT, MASKED, TAMPERED, INCONCLUSIVE -> true;
      case PENDING, RELAY, NOT_EVALUATED -> false;
    };
  }

  private static boolean isMilder(Assessment judged) {
    return switch (judged.getVerdict()) {
      case MASKED -> !judged.getConfidence().atLeast(Confidence.MEDIUM);
      case CONSISTENT, INCONCLUSIVE -> true;
      case TAMPERED, PENDING, RELAY, NOT_EVALUATED -> false;
    };
  }
}
