package io.github.webrtcmasking.internal.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.gate.GateAction.Deny;
import io.github.webrtcmasking.internal.gate.GateAction.Form;
import io.github.webrtcmasking.internal.gate.GateAction.Redirect;
import io.github.webrtcmasking.internal.gate.GateAction.SetAttribute;
import io.github.webrtcmasking.internal.gate.refusal.RefusalPages;
import io.github.webrtcmasking.internal.gate.refusal.RefusalSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateActionTest {

  /** One of each; {@link #everyActionHasAFormOfItsOwn} says which is missing. */
  private static final List<GateAction> ALL =
      List.of(new Deny(), new Redirect("/otp?from=gate"), new SetAttribute());

  @Test
  void everyActionHasAFormOfItsOwn() {
    assertThat(ALL).extracting(GateAction::form).containsExactlyInAnyOrder(Form.values());
    assertThat(ALL)
        .extracting(Object::getClass)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.asList(GateAction.class.getPermittedSubclasses()));
  }

  @Test
  void actionIsReadAsItIsWritten() {
    assertThat(ALL)
        .allSatisfy(action -> assertThat(GateAction.parse(action.setting())).hasValue(action));
    assertThat(ALL)
        .extracting(GateAction::setting)
        .containsExactly("deny", "redirect:/otp?from=gate", "attribute");
  }

  @Test
  void messagesSayHowEachIsWritten() {
    assertThat(GateAction.allowed())
        .isEqualTo(
            "deny, attribute, or redirect:/path to a page of the same application, in plain"
                + " letters and without // or ..");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Deny",
        "deny ",
        "deny:",
        "denied",
        "attributes",
        "redirect",
        "redirect:",
        "redirect:otp",
        "redirect://evil.example",
        "redirect:/../otp",
        "redirect:/otp#x",
        "redirect:/%2e%2e/otp",
        "redirect:https://evil.example/otp",
        "pass",
      })
  void everythingElseIsNone(String text) {
    assertThat(GateAction.parse(text)).isEmpty();
  }

  @Test
  void onlyRedirectsSendVisitorsToAPage() {
    assertThat(new Redirect("/otp?from=gate").target()).hasValue("/otp?from=gate");
    assertThat(new Deny().target()).isEmpty();
    assertThat(new SetAttribute().target()).isEmpty();
  }

  @Test
  void onlyTheAttributeLetsPass() {
    assertThat(new SetAttribute().answer()).isEmpty();
    assertThat(new Deny().answer()).isPresent();
    assertThat(new Redirect("/otp").answer()).isPresent();
  }

  @Test
  void denialIsAnErrorThatNobodyCaches() throws Exception {
    RecordedResponse recorded = new RecordedResponse();
    new Deny()
        .answer()
        .orElseThrow()
        .give(
            Requests.request("GET", "/checkout"),
            recorded.response(),
            new RefusalPages(RefusalSettings.DEFAULT, (request, response) -> List.of()));

    assertThat(recorded.answers()).containsExactly("status 403");
    assertThat(recorded.headers()).containsExactlyEntriesOf(Map.of("Cache-Control", "no-store"));
  }
}
