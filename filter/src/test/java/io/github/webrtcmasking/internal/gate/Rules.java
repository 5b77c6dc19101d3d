package io.github.webrtcmasking.internal.gate;

import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.internal.gate.path.PathPattern;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Rules that are in force, for all methods and against masked visitors. */
final class Rules {

  private static final GateTrigger MASKED =
      new GateTrigger(
          Set.of(Verdict.MASKED),
          Set.of(),
          Confidence.MEDIUM,
          PendingChoice.ALLOW,
          Duration.ofSeconds(2));

  private Rules() {}

  static GateRule rule(String name, GateAction action, List<String> clearedBy, String... paths) {
    return new GateRule(
        name,
        Stream.of(paths).map(path -> PathPattern.parse(path).orElseThrow()).toList(),
        Set.of(),
        MASKED,
        action,
        GateMode.ENFORCE,
        clearedBy);
  }
}
