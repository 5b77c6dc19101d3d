package io.github.webrtcmasking.internal.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.internal.gate.RuleEnforcer.Passage;
import io.github.webrtcmasking.internal.gate.RuleEnforcer.Step;
import io.github.webrtcmasking.internal.gate.path.PathPattern;
import io.github.webrtcmasking.internal.gate.refusal.RefusalPages;
import io.github.webrtcmasking.internal.gate.refusal.RefusalSettings;
import io.github.webrtcmasking.internal.waiting.WaitingRoom;
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
class RuleEnforcerTest {

  private static final Assessment PENDING = Assessment.pending(Instant.EPOCH);
  private static final Assessment MASKED =
      Assessment.of(
          Verdict.MASKED, Confidence.HIGH, List.of(Reason.ADDRESS_DIFFERS), Instant.EPOCH);

  private static final RefusalPages REFUSALS =
      new RefusalPages(RefusalSettings.DEFAULT, (request, response) -> List.of());

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
  private final WaitingRoom room = new WaitingRoom();
  private final GateWaiting waiting = new GateWaiting(room, visitors, Clock.systemUTC());
  private final RecordedResponse recorded = new RecordedResponse();
  private final GateVisit visit = new GateVisit(Set.of());
  private final HttpServletRequest request = Requests.request("GET", "/checkout");
  private final Map<GateOutcome, Long> counted = new EnumMap<>(GateOutcome.class);

  @AfterEach
  void close() {
    room.close();
  }

  private static GateRule rule(GateAction action, GateMode mode, PendingChoice pending) {
    return new GateRule(
        "pay",
        List.of(PathPattern.parse("/checkout").orElseThrow()),
        Set.of(),
        new GateTrigger(
            Set.of(Verdict.MASKED), Set.of(), Confidence.MEDIUM, pending, Duration.ofSeconds(2)),
        action,
        mode,
        List.of());
  }

  private Step apply(GateRule rule) throws Exception {
    GateCounters counters = new GateCounters(List.of(rule));
    PassedStepUps passedStepUps =
        new PassedStepUps(new GateConfig(List.of(rule), "X-Gate"), visitors);
    Step step =
        new RuleEnforcer(visitors, passedStepUps, waiting, counters, REFUSALS)
            .apply(rule, new Passage(request, recorded.response(), visit));
    counters.snapshot().get("pay").forEach((gateOutcome, count) -> count(gateOutcome, count));
    return step;
  }

  private void count(GateOutcome gateOutcome, long count) {
    if (count > 0) {
      counted.put(gateOutcome, count);
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
    assertThat(counted).isEqualTo(Map.of(GateOutcome.ACTED, 1L));
  }

  @Test
  void attributeLetsPassAndTellsTheApplication() throws Exception {
    assertThat(apply(new GateAction.SetAttribute())).isEqualTo(Step.GO_ON);

    assertThat(recorded.answers()).isEmpty();
    assertThat(visit.isStopped()).isFalse();
    assertThat(visit.found()).isEqualTo("pay=MASKED/HIGH");
    assertThat(request.getAttribute(GateVisit.FOUND)).isEqualTo("pay=MASKED/HIGH");
    assertThat(counted).isEqualTo(Map.of(GateOutcome.ACTED, 1L));
  }

  @Test
  void answerThatHasBegunCannotBeReplaced() throws Exception {
    recorded.commit();

    assertThat(apply(new GateAction.Deny())).isEqualTo(Step.GO_ON);
    assertThat(recorded.answers()).isEmpty();
    assertThat(visit.found()).isEmpty();
    assertThat(counted).isEqualTo(Map.of(GateOutcome.FAILED, 1L));
  }

  @Test
  void attributeIsSetAlsoWhereTheAnswerHasBegun() throws Exception {
    recorded.commit();

    assertThat(apply(new GateAction.SetAttribute())).isEqualTo(Step.GO_ON);
    assertThat(visit.found()).isEqualTo("pay=MASKED/HIGH");
  }

  @Test
  void ruleThatObservesDoesNothing() throws Exception {
    for (GateAction action :
        List.of(
            new GateAction.Deny(),
            new GateAction.Redirect("/otp"),
            new GateAction.SetAttribute())) {
      assertThat(apply(rule(action, GateMode.OBSERVE, PendingChoice.ALLOW))).isEqualTo(Step.GO_ON);
    }

    assertThat(recorded.answers()).isEmpty();
    assertThat(visit.found()).isEmpty();
    assertThat(counted).isEqualTo(Map.of(GateOutcome.OBSERVED, 1L));
  }

  @Test
  void ruleThatObservesDoesNotWaitEither() throws Exception {
    assessment = PENDING;

    assertThat(apply(rule(new GateAction.Deny(), GateMode.OBSERVE, PendingChoice.WAIT_THEN_ACT)))
        .isEqualTo(Step.GO_ON);
    assertThat(counted).isEqualTo(Map.of(GateOutcome.WAITED, 1L));
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
    assertThat(counted).isEqualTo(Map.of(acts ? GateOutcome.ACTED : GateOutcome.PASSED, 1L));
  }

  @Test
  void visitorWhomTheRuleIsNotForPasses() throws Exception {
    assessment =
        Assessment.of(
            Verdict.CONSISTENT, Confidence.HIGH, List.of(Reason.SAME_ADDRESS), Instant.EPOCH);

    assertThat(apply(new GateAction.Deny())).isEqualTo(Step.GO_ON);
    assertThat(counted).isEqualTo(Map.of(GateOutcome.PASSED, 1L));
  }
}
