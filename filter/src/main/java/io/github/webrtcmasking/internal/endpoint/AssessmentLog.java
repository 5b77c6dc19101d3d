package io.github.webrtcmasking.internal.endpoint;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.internal.roundtrip.Ladder;
import io.github.webrtcmasking.internal.support.Loggers;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.stream.Collectors;

/**
 * Logs one line for each assessment at {@code DEBUG}. The logger has a name of its own, so that an
 * operator can switch on these lines alone.
 */
public final class AssessmentLog {

  /** The name of its logger. */
  public static final String NAME = "io.github.webrtcmasking.assessments";

  private static final Logger LOG = Loggers.named(NAME);

  private AssessmentLog() {}

  /** Logs the assessment and the time since the challenge, but no visitor and no session. */
  static void write(Assessment told, Duration sinceChallenge) {
    LOG.log(
        Level.DEBUG,
        () -> "Assessed a visitor: " + told + ", " + sinceChallenge.toMillis() + " ms");
    trace(told);
  }

  /** Logs at {@code TRACE} what was measured, which is kept nowhere else. */
  static void measured(Ladder climbed) {
    LOG.log(Level.TRACE, () -> "Measured round trips: " + climbed.text());
  }

  /** Logs what an assessment became after round trips were measured. */
  static void refined(Assessment told) {
    LOG.log(Level.DEBUG, () -> "Assessed a visitor by round trips: " + told);
  }

  /** The only line with addresses, and only with addresses that the configuration keeps. */
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
