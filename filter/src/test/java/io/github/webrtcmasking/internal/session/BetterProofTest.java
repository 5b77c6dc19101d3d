package io.github.webrtcmasking.internal.session;

import static io.github.webrtcmasking.internal.session.Visits.at;
import static io.github.webrtcmasking.internal.session.Visits.challenge;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.testing.MemorySession;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Half an answer is not final, issue 13, 7b; and what was kept back is asked for again. */
class BetterProofTest {

  private final MemorySession session = Visits.session();
  private final MaskingSessions sessions = new MaskingSessions(Naming.random());

  /** As "MASKED LOW ADDRESS_DIFFERS TIMED_OUT". */
  private static Assessment said(String text, long second) {
    String[] words = text.strip().split(" ", -1);
    List<Reason> reasons = Arrays.stream(words).skip(2).map(Reason::valueOf).toList();
    return Assessment.of(
        Verdict.valueOf(words[0]), Confidence.valueOf(words[1]), reasons, at(second));
  }

  private boolean looksAgain(long second) {
    return sessions.wantsChallenge(session, "home", at(second));
  }

  @ParameterizedTest(name = "{0}, then {1}: the {2} one holds")
  @CsvSource({
    "MASKED LOW TIMED_OUT, MASKED HIGH PROVEN, second",
    "MASKED LOW TIMED_OUT, CONSISTENT HIGH PROVEN, second",
    "MASKED MEDIUM TIMED_OUT, CONSISTENT LOW PROVEN, second",
    "MASKED LOW TIMED_OUT, MASKED MEDIUM PROVEN, second",
    "MASKED LOW TIMED_OUT, TAMPERED HIGH SEAL_BROKEN, second",
    "MASKED LOW TIMED_OUT, CONSISTENT LOW SAME_ADDRESS, first",
    "MASKED LOW TIMED_OUT, INCONCLUSIVE LOW CLAIM_UNPROVEN, first",
    "MASKED LOW TIMED_OUT, INCONCLUSIVE LOW NEAR_PREFIX PROVEN, first", // decides nothing
    "MASKED LOW TIMED_OUT, NOT_EVALUATED LOW VANTAGE_BEHIND_NAT, first",
    "TAMPERED LOW CLAIMS_DIFFER, CONSISTENT HIGH PROVEN, second",
    "TAMPERED LOW CLAIMS_DIFFER, INCONCLUSIVE LOW NO_CANDIDATES, first",
    "TAMPERED HIGH SEAL_BROKEN, CONSISTENT HIGH PROVEN, first",
    "MASKED HIGH PROVEN, CONSISTENT HIGH PROVEN, first",
    "MASKED MEDIUM PROVEN, MASKED LOW TIMED_OUT, first",
    "CONSISTENT HIGH PROVEN, MASKED LOW TIMED_OUT, first",
    "CONSISTENT HIGH PROVEN, MASKED MEDIUM PROVEN, second",
    "CONSISTENT LOW TIMED_OUT, CONSISTENT HIGH PROVEN, second",
    "CONSISTENT LOW TIMED_OUT, MASKED LOW ADDRESS_DIFFERS, second",
    "INCONCLUSIVE LOW TIMED_OUT, MASKED LOW ADDRESS_DIFFERS, second",
  })
  void betterProvenVerdictReplacesTheWeakerNeverTheOtherWayRound(
      String first, String second, String kept) {
    sessions.open(session, challenge("one", "home", 0));
    sessions.open(session, challenge("two", "home", 0));
    Assessment earlier = said(first, 1);
    Assessment later = said(second, 2);

    sessions.answer(session, challenge("one", "home", 0), "home", earlier, "");
    sessions.answer(session, challenge("two", "home", 0), "home", later, "");

    assertThat(sessions.refresh(session, "home", at(3)))
        .isEqualTo(kept.equals("first") ? earlier : later);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MASKED LOW ADDRESS_DIFFERS TIMED_OUT",
        "MASKED MEDIUM ADDRESS_DIFFERS TIMED_OUT",
        "CONSISTENT LOW SAME_ADDRESS TIMED_OUT",
        "TAMPERED LOW CLAIMS_DIFFER TIMED_OUT",
      })
  void pageAfterARunThatWasCutShortLooksAgainThreeTimes(String cutShort) {
    for (int i = 1; i <= 4; i++) {
      assertThat(Visits.answer(sessions, session, "home", said(cutShort, i))).isPresent();
    }
    assertThat(looksAgain(5)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MASKED MEDIUM ADDRESS_DIFFERS PROVEN TIMED_OUT",
        "CONSISTENT HIGH SAME_ADDRESS PROVEN TIMED_OUT",
        "TAMPERED HIGH SEAL_BROKEN TIMED_OUT",
        "MASKED LOW ADDRESS_DIFFERS",
        "RELAY HIGH PRIVACY_RELAY TIMED_OUT",
        "NOT_EVALUATED LOW PROXY_NOT_CONFIGURED TIMED_OUT",
      })
  void whereNoMoreCanBeLearntNobodyLooksAgain(String judged) {
    Visits.answer(sessions, session, "home", said(judged, 1));
    assertThat(looksAgain(2)).isFalse();
  }

  @Test
  void maskedVisitorWhoLeavesAtOnceIsProvenMaskedOnTheNextPage() {
    Visits.answer(sessions, session, "home", said("MASKED LOW ADDRESS_DIFFERS TIMED_OUT", 1));
    assertThat(looksAgain(2)).isTrue();
    Assessment proven = said("MASKED HIGH ADDRESS_DIFFERS PROVEN", 3);

    assertThat(Visits.answer(sessions, session, "home", proven)).contains(proven);

    assertThat(session.getAttribute("webrtc.masking")).isEqualTo(AssessmentMap.of(proven));
    assertThat(looksAgain(4)).isFalse();
  }

  // Kept back

  private boolean suspended = true;

  private Assessment revised(Assessment judged, String subject) {
    return suspended && judged.isMasked() && subject.isEmpty()
        ? judged.notEvaluated(List.of(Reason.ADDRESSES_REWRITTEN))
        : judged;
  }

  @Test
  void judgementThatIsKeptBackIsTriedAgainEveryTenMinutes() {
    MaskingSessions revising = new MaskingSessions(Naming.random(), this::revised);
    Visits.answer(revising, session, "home", said("MASKED HIGH PROVEN", 1));
    assertThat(revising.wantsChallenge(session, "home", at(600))).isFalse();
    assertThat(revising.wantsChallenge(session, "home", at(601))).isTrue();

    // An answer that tells nothing counts as a try, and takes nothing away.
    Visits.answer(revising, session, "home", said("INCONCLUSIVE LOW NO_CANDIDATES", 700));
    assertThat(revising.wantsChallenge(session, "home", at(701))).isFalse();
    assertThat(revising.wantsChallenge(session, "home", at(1299))).isFalse();
    for (int i = 0; i < 9; i++) {
      Instant next = at(1300 + 600L * i);
      assertThat(revising.wantsChallenge(session, "home", next)).isTrue();
      Visits.answer(
          revising, session, "home", said("MASKED HIGH ADDRESS_DIFFERS PROVEN", 1300 + 600L * i));
    }
    assertThat(revising.refresh(session, "home", at(9000)).getVerdict())
        .isEqualTo(Verdict.NOT_EVALUATED);

    suspended = false;
    assertThat(revising.refresh(session, "home", at(9001)))
        .isEqualTo(said("MASKED HIGH ADDRESS_DIFFERS PROVEN", 1300 + 600L * 8));
    assertThat(revising.wantsChallenge(session, "home", at(90_000))).isFalse();
  }

  @Test
  void provenAnswerReplacesWhatIsKeptBack() {
    MaskingSessions revising = new MaskingSessions(Naming.random(), this::revised);
    Visits.answer(revising, session, "home", said("MASKED HIGH PROVEN", 1));
    Assessment fine = said("CONSISTENT HIGH SAME_ADDRESS PROVEN", 700);

    assertThat(Visits.answer(revising, session, "home", fine)).contains(fine);

    suspended = false;
    assertThat(revising.refresh(session, "home", at(701))).isEqualTo(fine);
  }

  @Test
  void unprovenAnswerDoesNotReplaceWhatIsKeptBack() {
    MaskingSessions revising = new MaskingSessions(Naming.random(), this::revised);
    Visits.answer(revising, session, "home", said("MASKED HIGH PROVEN", 1));

    Visits.answer(revising, session, "home", said("CONSISTENT LOW SAME_ADDRESS", 700));

    suspended = false;
    assertThat(revising.refresh(session, "home", at(701))).isEqualTo(said("MASKED HIGH PROVEN", 1));
  }
}
