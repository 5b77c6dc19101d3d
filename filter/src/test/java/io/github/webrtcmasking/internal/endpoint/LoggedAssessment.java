package io.github.webrtcmasking.internal.endpoint;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A program that logs one assessment, with whatever library its class path has for that. */
public final class LoggedAssessment {

  private LoggedAssessment() {}

  /** SLF4J's bridge is named, and put in as Spring Boot does: when SLF4J runs already. */
  public static void main(String[] arguments) throws ReflectiveOperationException {
    if (arguments.length > 0) {
      Class.forName("org.slf4j.LoggerFactory").getMethod("getILoggerFactory").invoke(null);
      Class<?> bridge = Class.forName(arguments[0]);
      bridge.getMethod("removeHandlersForRootLogger").invoke(null);
      bridge.getMethod("install").invoke(null);
    }
    AssessmentLog.write(
        Assessment.of(
            Verdict.MASKED,
            Confidence.HIGH,
            List.of(Reason.ADDRESS_DIFFERS, Reason.PROVEN),
            Instant.EPOCH),
        Duration.ofMillis(312));
  }
}
