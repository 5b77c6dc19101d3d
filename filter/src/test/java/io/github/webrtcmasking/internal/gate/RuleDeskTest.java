package io.github.webrtcmasking.internal.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.internal.gate.RuleDesk.Passage;
import io.github.webrtcmasking.internal.gate.RuleDesk.Step;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What one rule does with one request, without a container. */
class RuleDeskTest {

  private static final Assessment PENDING = Assessment.pending(Instant.EPOCH);
  private static final Assessment MASKED =
      Assessment.of(
          Verdict.MASKED, Confidence.HIGH, List.of(Reason.ADDRESS_DIFFERS), Instant.EPOCH);

  private Assessment assessment = MASKED;

  private final GateVisitors visitors =
      new GateVisitors() {
        @Override
        public Assessment assessment(HttpServletRequest request) {
          return assessment;
        }

        @Override
        public Optional<String> network(HttpServletRequest request) {
          return Optional.of("exit");
        }
      };
  private final GateWaiting waiting = new GateWaiting(visitors, Clock.systemUTC());
  private final RecordedResponse recorded = new RecordedResponse();
  private final GateVisit visit = new GateVisit(Set.of());
  private final HttpServletRequest request = Requests.request("GET", "/checkout");
  private final Map<Outcome, Long> counted = new EnumMap<>(Outcome.class);

  @AfterEach
  void close() {
    waiting.close();
  }

  private static GateRule rule(GateAction action, GateMode mode, PendingChoice pending) {
    return new GateRule(
        "pay",
        List.of(PathPattern.parse("/checkout").orElseThrow()),
        Set.of(),
        new GateTrigger(Set.of(Verdict.MASKED), Confidence.MEDIUM, pending, Duration.ofSeconds(2)),
        action,
        mode,
        List.of());
  }

  private Step apply(GateRule rule) throws Exception {
    GateCounters counters = new GateCounters(List.of(rule));
    Clearances clearances = new Clearances(new GateConfig(List.of(rule), "X-Gate"), visitors);
    Step step =
        new RuleDesk(visitors, clearances, waiting, counters)
            .apply(rule, new Passage(request, recorded.response(), visit));
    counters.snapshot().get("pay").forEach((outcome, count) -> count(outcome, count));
    return step;
  }

  private void count(Outcome outcome, long count) {
    if (count > 0) {
      counted.put(outcome, count);
    }
  }

  private Step apply(GateAction action) throws Exception {
    return apply(rule(action, GateMode.ENFORCE, PendingChoice.ALLOW));
  }

  @Test
  void denialIsTheAnswer() throws Exception {
    assertThat(apply(new GateAction.Deny())).isEqualTo(Step.ANSWERED);

    assertThat(recorded.answers()).containsExactly("status 403");
    assertThat(visit.isStopped()).isTrue();
    assertThat(counted).isEqualTo(Map.of(Outcome.ACTED, 1L));
  }

  @Test
  void attributeLetsPassAndTellsTheApplication() throws Exception {
    assertThat(apply(new GateAction.Tell())).isEqualTo(Step.GO_ON);

    assertThat(recorded.answers()).isEmpty();
    assertThat(visit.isStopped()).isFalse();
    assertThat(visit.found()).isEqualTo("pay=MASKED/HIGH");
    assertThat(request.getAttribute(GateVisit.FOUND)).isEqualTo("pay=MASKED/HIGH");
    assertThat(counted).isEqualTo(Map.of(Outcome.ACTED, 1L));
  }

  @Test
  void answerThatHasBegunCannotBeReplaced() throws Exception {
    recorded.commit();

    assertThat(apply(new GateAction.Deny())).isEqualTo(Step.GO_ON);
    assertThat(recorded.answers()).isEmpty();
    assertThat(visit.found()).isEmpty();
    assertThat(counted).isEqualTo(Map.of(Outcome.FAILED, 1L));
  }

  @Test
  void attributeIsSetAlsoWhereTheAnswerHasBegun() throws Exception {
    recorded.commit();

    assertThat(apply(new GateAction.Tell())).isEqualTo(Step.GO_ON);
    assertThat(visit.found()).isEqualTo("pay=MASKED/HIGH");
  }

  @Test
  void ruleThatObservesDoesNothing() throws Exception {
    for (GateAction action :
        List.of(new GateAction.Deny(), new GateAction.Redirect("/otp"), new GateAction.Tell())) {
      assertThat(apply(rule(action, GateMode.OBSERVE, PendingChoice.ALLOW))).isEqualTo(Step.GO_ON);
    }

    assertThat(recorded.answers()).isEmpty();
    assertThat(visit.found()).isEmpty();
    assertThat(counted).isEqualTo(Map.of(Outcome.OBSERVED, 1L));
  }

  @Test
  void ruleThatObservesDoesNotWaitEither() throws Exception {
    assessment = PENDING;

    assertThat(apply(rule(new GateAction.Deny(), GateMode.OBSERVE, PendingChoice.WAIT_THEN_ACT)))
        .isEqualTo(Step.GO_ON);
    assertThat(counted).isEqualTo(Map.of(Outcome.WAITED, 1L));
  }

  /** Without a session no answer can come, so that the time is over at once. */
  @ParameterizedTest
  @EnumSource
  void whoCannotAnswerIsNotWaitedFor(PendingChoice pending) throws Exception {
    assessment = PENDING;
    boolean acts =
        switch (pending) {
          case ALLOW, WAIT -> false;
          case ACT, WAIT_THEN_ACT -> true;
        };

    assertThat(apply(rule(new GateAction.Deny(), GateMode.ENFORCE, pending)))
        .isEqualTo(acts ? Step.ANSWERED : Step.GO_ON);
    assertThat(counted).isEqualTo(Map.of(acts ? Outcome.ACTED : Outcome.PASSED, 1L));
  }

  @Test
  void visitorWhomTheRuleIsNotForPasses() throws Exception {
    assessment =
        Assessment.of(
            Verdict.CONSISTENT, Confidence.HIGH, List.of(Reason.SAME_ADDRESS), Instant.EPOCH);

    assertThat(apply(new GateAction.Deny())).isEqualTo(Step.GO_ON);
    assertThat(counted).isEqualTo(Map.of(Outcome.PASSED, 1L));
  }
}
