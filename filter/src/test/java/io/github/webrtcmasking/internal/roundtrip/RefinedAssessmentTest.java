package io.github.webrtcmasking.internal.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row 12d of docs/verdicts.md: what an early end makes of an assessment. */
class RefinedAssessmentTest {

  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

  @ParameterizedTest(name = "{0}: {1} becomes {2}")
  @CsvSource({
    "OFF,     CONSISTENT HIGH SAME_ADDRESS, CONSISTENT HIGH SAME_ADDRESS",
    "REASON,  CONSISTENT HIGH SAME_ADDRESS, CONSISTENT HIGH SAME_ADDRESS TCP_ENDS_EARLIER",
    "VERDICT, CONSISTENT HIGH SAME_ADDRESS, CONSISTENT HIGH SAME_ADDRESS TCP_ENDS_EARLIER",
    "REASON,  CONSISTENT MEDIUM SAME_ADDRESS HOSTING_NETWORK,"
        + " CONSISTENT MEDIUM SAME_ADDRESS HOSTING_NETWORK TCP_ENDS_EARLIER",
    "VERDICT, CONSISTENT MEDIUM SAME_ADDRESS HOSTING_NETWORK,"
        + " MASKED MEDIUM TCP_ENDS_EARLIER SAME_ADDRESS HOSTING_NETWORK",
    "VERDICT, CONSISTENT MEDIUM SAME_ADDRESS ANONYMIZER,"
        + " MASKED MEDIUM TCP_ENDS_EARLIER SAME_ADDRESS ANONYMIZER",
    "VERDICT, INCONCLUSIVE LOW NO_REFLEXIVE_ADDRESS HOSTING_NETWORK,"
        + " MASKED MEDIUM TCP_ENDS_EARLIER NO_REFLEXIVE_ADDRESS HOSTING_NETWORK",
    "VERDICT, INCONCLUSIVE LOW NO_REFLEXIVE_ADDRESS,"
        + " INCONCLUSIVE LOW NO_REFLEXIVE_ADDRESS TCP_ENDS_EARLIER",
    "VERDICT, MASKED LOW ADDRESS_DIFFERS ANONYMIZER,"
        + " MASKED MEDIUM TCP_ENDS_EARLIER ADDRESS_DIFFERS ANONYMIZER",
    "VERDICT, MASKED HIGH ADDRESS_DIFFERS HOSTING_NETWORK PROVEN,"
        + " MASKED HIGH ADDRESS_DIFFERS HOSTING_NETWORK PROVEN TCP_ENDS_EARLIER",
    "VERDICT, TAMPERED LOW CLAIMS_DIFFER HOSTING_NETWORK,"
        + " TAMPERED LOW CLAIMS_DIFFER HOSTING_NETWORK TCP_ENDS_EARLIER",
    "VERDICT, RELAY HIGH PRIVACY_RELAY, RELAY HIGH PRIVACY_RELAY",
    "VERDICT, CONSISTENT MEDIUM KNOWN_EGRESS HOSTING_NETWORK,"
        + " CONSISTENT MEDIUM KNOWN_EGRESS HOSTING_NETWORK",
    "VERDICT, NOT_EVALUATED LOW PROXY_NOT_CONFIGURED HOSTING_NETWORK,"
        + " NOT_EVALUATED LOW PROXY_NOT_CONFIGURED HOSTING_NETWORK",
    "VERDICT, PENDING LOW NETWORK_CHANGED, PENDING LOW NETWORK_CHANGED",
    "VERDICT, CONSISTENT HIGH SAME_ADDRESS TCP_ENDS_EARLIER,"
        + " CONSISTENT HIGH SAME_ADDRESS TCP_ENDS_EARLIER",
  })
  void reasonAloneNeverAccuses(RoundTripUse use, String before, String after) {
    assertThat(RefinedAssessment.of(assessment(before), use)).isEqualTo(assessment(after));
  }

  private static Assessment assessment(String text) {
    String[] words = text.split(" ", -1);
    List<Reason> reasons = Stream.of(words).skip(2).map(Reason::valueOf).toList();
    return Assessment.of(Verdict.valueOf(words[0]), Confidence.valueOf(words[1]), reasons, NOW);
  }
}
