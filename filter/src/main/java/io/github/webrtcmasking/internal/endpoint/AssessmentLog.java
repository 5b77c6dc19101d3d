package io.github.webrtcmasking.internal.endpoint;

import io.github.webrtcmasking.assessment.Assessment;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.stream.Collectors;

/**
 * One line for each assessment, at {@code DEBUG}, under a name of its own: an operator can switch
 * these lines on without all others.
 */
public final class AssessmentLog {

  /** The name of its logger. */
  public static final String NAME = "io.github.webrtcmasking.assessments";

  private static final Logger LOG = System.getLogger(NAME);

  private AssessmentLog() {}

  /** Says what was said, and how long after the challenge; neither of whom nor in which session. */
  static void write(Assessment told, Duration sinceChallenge) {
    LOG.log(
        Level.DEBUG,
        () -> "Assessed a visitor: " + told + ", " + sinceChallenge.toMillis() + " ms");
    trace(told);
  }

  /** The only line with addresses, and only with those that may be kept anyway. */
  private static void trace(Assessment assessment) {
    if (!assessment.getAddresses().isEmpty()) {
      LOG.log(
          Level.TRACE,
          () ->
              assessment.getAddresses().stream()
                  .map(seen -> seen.getHow() + " " + seen.getText())
                  .collect(Collectors.joining(", ", "Saw ", "")));
    }
  }
}
