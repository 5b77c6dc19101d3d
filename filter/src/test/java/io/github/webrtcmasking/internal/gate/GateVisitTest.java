package io.github.webrtcmasking.internal.gate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One request over all of its dispatches. */
class GateVisitTest {

  private final HttpServletRequest request = Requests.request("GET", "/checkout");

  private static GateRule rule(String name) {
    return Rules.rule(name, new GateAction.Deny(), List.of());
  }

  @Test
  void eachRuleIsTakenUpOnce() {
    GateVisit visit = new GateVisit(Set.of());

    assertThat(visit.takeUp(rule("one"))).isTrue();
    assertThat(visit.takeUp(rule("one"))).isFalse();
    assertThat(visit.takeUp(rule("other"))).isTrue();
  }

  @Test
  void findingsOfAllRulesAreShownToTheApplication() {
    GateVisit visit = new GateVisit(Set.of());
    visit.publish("one=MASKED/HIGH", request);
    visit.publish("other=TAMPERED/HIGH", request);

    assertThat(request.getAttribute("webrtc.masking.gate"))
        .isEqualTo("one=MASKED/HIGH, other=TAMPERED/HIGH");
    assertThat(GateVisit.of(request)).containsSame(visit);
  }

  @Test
  void exemptVisitIsRememberedForLaterDispatches() {
    GateVisit exempt = new GateVisit(Set.of("one"));

    assertThat(exempt.isRemarkable()).isTrue();
    assertThat(exempt.isExempt(rule("one"))).isTrue();
    assertThat(exempt.isExempt(rule("other"))).isFalse();
    assertThat(new GateVisit(Set.of()).isRemarkable()).isFalse();
    assertThat(GateVisit.of(request)).isEmpty();
  }
}
