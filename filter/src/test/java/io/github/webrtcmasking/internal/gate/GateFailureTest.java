package io.github.webrtcmasking.internal.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.internal.waiting.WaitingRoom;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Issue 13, item 13: a rule that throws opens itself, and no other one. */
class GateFailureTest {

  private static final Assessment MASKED =
      Assessment.of(
          Verdict.MASKED, Confidence.HIGH, List.of(Reason.NETWORK_CHANGED), Instant.EPOCH);

  private static final GateVisitors MASKED_VISITORS =
      new GateVisitors() {
        @Override
        public Assessment assessment(HttpServletRequest request) {
          return MASKED;
        }

        @Override
        public Optional<String> network(HttpServletRequest request) {
          return Optional.of("exit");
        }
      };

  private final RecordedResponse recorded = new RecordedResponse();
  private final List<String> answers = recorded.answers();

  private static GateRule rule(String name, String path) {
    return Rules.rule(name, new GateAction.Deny(), List.of(), path);
  }

  private GateCounters filter(String path, GateRule... rules) throws Exception {
    try (WaitingRoom room = new WaitingRoom()) {
      Gate gate =
          new Gate(
              new GateConfig(List.of(rules), "X-Gate"), MASKED_VISITORS, room, Clock.systemUTC());
      gate.filter(
          Requests.request("GET", path),
          recorded.response(),
          (next, answer) -> answers.add("passed"));
      return gate.counters();
    }
  }

  /** The request does not say what it is mapped to, which only rules for folders ask. */
  @Test
  void ruleThatFailsOpensItselfOnly() throws Exception {
    GateCounters counters =
        filter("/pay/card.css", rule("folder", "/pay/*"), rule("exact", "/pay/card.css"));

    assertThat(answers).containsExactly("status 403");
    assertThat(counters.snapshot().get("folder")).containsEntry(GateOutcome.FAILED, 1L);
    assertThat(counters.snapshot().get("exact"))
        .containsEntry(GateOutcome.FAILED, 0L)
        .containsEntry(GateOutcome.ACTED, 1L);
  }

  @Test
  void onlyRuleThatFailsLetsPass() throws Exception {
    filter("/pay/card.css", rule("folder", "/pay/*"));

    assertThat(answers).containsExactly("passed");
  }
}
