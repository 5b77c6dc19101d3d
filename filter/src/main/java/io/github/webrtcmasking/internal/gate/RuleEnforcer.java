package io.github.webrtcmasking.internal.gate;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.internal.gate.GateWaiting.End;
import io.github.webrtcmasking.internal.gate.refusal.RefusalPages;
import io.github.webrtcmasking.internal.support.Loggers;
import io.github.webrtcmasking.internal.support.PowerOfTen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** Applies a rule to a request that it guards, and counts the outcomes. Thread-safe. */
final class RuleEnforcer {

  private static final Logger LOG = Loggers.of(RuleEnforcer.class);

  private final GateVisitors visitors;
  private final PassedStepUps passedStepUps;
  private final GateWaiting waiting;
  private final GateCounters counters;
  private final RefusalPages refusals;

  RuleEnforcer(
      GateVisitors visitors,
      PassedStepUps passedStepUps,
      GateWaiting waiting,
      GateCounters counters,
      RefusalPages refusals) {
    this.visitors = visitors;
    this.passedStepUps = passedStepUps;
    this.waiting = waiting;
    this.counters = counters;
    this.refusals = refusals;
  }

  /** One request on its way through the gate. */
  record Passage(HttpServletRequest request, HttpServletResponse response, GateVisit visit) {}

  /** What to do with the request after a rule. */
  enum Step {
    GO_ON,
    ANSWERED
  }

  /**
   * Applies the rule. A failure of ours lets the request pass.
   *
   * @throws IOException if the visitor is gone
   */
  Step apply(GateRule rule, Passage passage) throws IOException {
    try {
      return passedStepUps.isCleared(passage.request(), rule)
          ? pass(rule, GateOutcome.CLEARED)
          : judge(rule, passage);
    } catch (RuntimeException e) {
      // For example, the session has just ended in another request.
      failed(rule, e);
      return Step.GO_ON;
    }
  }

  /** Counts a failure of ours, and logs the class of the first, the tenth and so on. */
  void failed(GateRule rule, RuntimeException failure) {
    if (PowerOfTen.is(counters.count(rule, GateOutcome.FAILED))) {
      LOG.log(
          Level.WARNING,
          "Gate rule {0} failed with {1}; the request passes",
          rule.name(),
          failure.getClass().getName());
    }
  }

  private Step judge(GateRule rule, Passage passage) throws IOException {
    Assessment assessment = visitors.assessment(passage.request());
    return switch (rule.trigger().on(assessment)) {
      case PASS -> pass(rule, GateOutcome.PASSED);
      case ACT -> act(rule, assessment, passage);
      case WAIT ->
          switch (rule.mode()) {
            case OBSERVE -> pass(rule, GateOutcome.WAITED);
            case ENFORCE -> await(rule, passage);
          };
    };
  }

  private Step await(GateRule rule, Passage passage) throws IOException {
    End end = waiting.await(passage.request(), passage.response(), rule.trigger());
    end.outcomes().forEach(gateOutcome -> counters.count(rule, gateOutcome));
    return switch (end.next()) {
      case NOTHING -> Step.ANSWERED;
      case DECIDE -> decide(rule, visitors.assessment(passage.request()), passage);
      case DECIDE_IF_HEARD -> decideIfHeard(rule, passage);
    };
  }

  private Step decideIfHeard(GateRule rule, Passage passage) throws IOException {
    Assessment assessment = visitors.assessment(passage.request());
    return assessment.getVerdict() == Verdict.PENDING
        ? unheard(rule, passage)
        : decide(rule, assessment, passage);
  }

  private Step decide(GateRule rule, Assessment assessment, Passage passage) throws IOException {
    return switch (rule.trigger().atLast(assessment)) {
      case ACT -> act(rule, assessment, passage);
      case PASS, WAIT -> pass(rule, GateOutcome.PASSED);
    };
  }

  /**
   * Handles a request that could not wait long enough, for want of a place. The rule must not act
   * because of that. It must not let the request in either, or an attacker could open the gate by
   * filling the waiting room.
   */
  private Step unheard(GateRule rule, Passage passage) throws IOException {
    if (!rule.trigger().pending().actsAtLast() || passage.response().isCommitted()) {
      return pass(rule, GateOutcome.PASSED);
    }
    passage.visit().stop();
    GateAnswers.later(passage.response());
    return Step.ANSWERED;
  }

  private Step pass(GateRule rule, GateOutcome gateOutcome) {
    counters.count(rule, gateOutcome);
    return Step.GO_ON;
  }

  private Step act(GateRule rule, Assessment assessment, Passage passage) throws IOException {
    String finding = rule.name() + '=' + assessment.getVerdict() + '/' + assessment.getConfidence();
    LOG.log(Level.DEBUG, "Gate rule {0}, {1}, {2}", finding, rule.mode(), rule.action().setting());
    return switch (rule.mode()) {
      case OBSERVE -> observe(rule);
      case ENFORCE -> enforce(rule, finding, passage);
    };
  }

  private Step observe(GateRule rule) {
    long count = counters.count(rule, GateOutcome.OBSERVED);
    if (PowerOfTen.is(count)) {
      LOG.log(
          Level.INFO,
          "Gate rule {0} observes only; {1} would have been applied to {2} requests so far",
          rule.name(),
          rule.action().setting(),
          count);
    }
    return Step.GO_ON;
  }

  private Step enforce(GateRule rule, String finding, Passage passage) throws IOException {
    Optional<GateAction.Answer> answer = rule.action().answer();
    if (answer.isPresent() && passage.response().isCommitted()) {
      return pass(rule, GateOutcome.FAILED);
    }
    passage.visit().publish(finding, passage.request());
    counters.count(rule, GateOutcome.ACTED);
    if (answer.isEmpty()) {
      return Step.GO_ON;
    }
    BestEffort.run("Asking again", () -> passedStepUps.askAgain(passage.request(), rule));
    passage.visit().stop();
    answer.get().give(passage.request(), passage.response(), refusals);
    return Step.ANSWERED;
  }
}
