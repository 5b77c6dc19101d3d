package io.github.webrtcmasking.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.internal.gate.GateAction;
import io.github.webrtcmasking.internal.gate.GateConfig;
import io.github.webrtcmasking.internal.gate.GateMode;
import io.github.webrtcmasking.internal.gate.GateRule;
import io.github.webrtcmasking.internal.gate.GateTrigger;
import io.github.webrtcmasking.internal.gate.PendingChoice;
import io.github.webrtcmasking.internal.gate.refusal.Contact;
import io.github.webrtcmasking.internal.gate.refusal.RefusalPage;
import io.github.webrtcmasking.internal.gate.refusal.RefusalSettings;
import io.github.webrtcmasking.internal.gate.refusal.TemplatePlace;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateSettingsTest {

  private static GateConfig read(String... settings) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < settings.length; i += 2) {
      values.put("webrtc.masking.gate." + settings[i], settings[i + 1]);
    }
    return MaskingConfigReader.read(SettingSource.of(values), new SecureRandom()).gate();
  }

  private static GateConfig pay(String key, String value) {
    Map<String, String> rule =
        new HashMap<>(Map.of("names", "pay", "pay.path", "/pay", "pay.action", "deny"));
    rule.put(key, value);
    return read(
        rule.entrySet().stream()
            .flatMap(setting -> Stream.of(setting.getKey(), setting.getValue()))
            .toArray(String[]::new));
  }

  @Test
  void gateIsEmptyByDefault() {
    assertThat(read()).isEqualTo(GateConfig.NONE);
  }

  @Test
  void ruleObservesFirmAccusationsUnlessTold() {
    GateRule rule = pay("mode", "observe").rules().get(0);

    assertThat(rule.mode()).isEqualTo(GateMode.OBSERVE);
    assertThat(rule.methods()).isEmpty();
    assertThat(rule.action()).isEqualTo(new GateAction.Deny());
    assertThat(rule.trigger().verdicts())
        .containsExactlyInAnyOrder(Verdict.MASKED, Verdict.TAMPERED);
    assertThat(rule.trigger().leastConfidence()).isEqualTo(Confidence.MEDIUM);
    assertThat(rule.trigger().pending()).isEqualTo(PendingChoice.ALLOW);
    assertThat(rule.trigger().patience()).isEqualTo(Duration.ofSeconds(2));
    assertThat(rule.clearedBy()).isEmpty();
  }

  @Test
  void whenTakesVerdictsAndReasons() {
    GateTrigger trigger =
        pay("pay.when", "masked, TAMPERED,HOSTING_NETWORK,proof-withheld").rules().get(0).trigger();

    assertThat(trigger.verdicts()).containsExactlyInAnyOrder(Verdict.MASKED, Verdict.TAMPERED);
    assertThat(trigger.reasons())
        .containsExactlyInAnyOrder(Reason.HOSTING_NETWORK, Reason.PROOF_WITHHELD);
    assertThat(pay("pay.when", "HOSTING_NETWORK").rules().get(0).trigger().verdicts()).isEmpty();
  }

  /** One rule, whether the application asks or the gate acts. */
  @Test
  void ruleActsByDefaultWhereASecondStepIsAdvised() {
    GateTrigger byDefault = pay("mode", "enforce").rules().get(0).trigger();
    for (Verdict verdict : Verdict.values()) {
      for (Confidence confidence : Confidence.values()) {
        Assessment said = Assessment.of(verdict, confidence, List.of(), Instant.EPOCH);
        assertThat(
                byDefault.verdicts().contains(verdict)
                    && confidence.atLeast(byDefault.leastConfidence()))
            .as(said.toString())
            .isEqualTo(said.isSecondStepAdvised());
      }
    }
  }

  @Test
  void rulesKeepTheOrderOfTheirNames() {
    GateConfig gate =
        read(
            "names",
            "second-step, all",
            "mode",
            "enforce",
            "header",
            "X-Seen",
            "all.path",
            "/*",
            "all.action",
            "attribute",
            "all.mode",
            "observe",
            "second-step.path",
            "/account/*,*.do",
            "second-step.action",
            "redirect:/otp?from=gate",
            "second-step.when",
            "masked, inconclusive",
            "second-step.min-confidence",
            "high",
            "second-step.pending",
            "wait-then-act",
            "second-step.wait",
            "PT3S",
            "second-step.methods",
            "get,post",
            "second-step.cleared-by",
            "otp.passed");

    assertThat(gate.header()).isEqualTo("X-Seen");
    assertThat(gate.rules()).extracting(GateRule::name).containsExactly("second-step", "all");
    assertThat(gate.rules())
        .extracting(GateRule::mode)
        .containsExactly(GateMode.ENFORCE, GateMode.OBSERVE);
    GateRule first = gate.rules().get(0);
    assertThat(first.action()).isEqualTo(new GateAction.Redirect("/otp?from=gate"));
    assertThat(first.methods()).containsExactlyInAnyOrder("GET", "POST");
    assertThat(first.trigger().pending()).isEqualTo(PendingChoice.WAIT_THEN_ACT);
    assertThat(first.trigger().verdicts())
        .containsExactlyInAnyOrder(Verdict.MASKED, Verdict.INCONCLUSIVE);
    assertThat(gate.clearedBy()).containsExactly("otp.passed");
  }

  @ParameterizedTest
  @CsvSource({
    "names,              'pay,pay'",
    "names,              'pay,'",
    "names,              p.ay",
    "mode,               on",
    "header,             X Gate",
    "header,             X_Gate", // Would be taken for another one by half of the world.
    "pay.mode,           enforced",
    "pay.path,           pay",
    "pay.path,           /pay*",
    "pay.path,           /p%61y",
    "pay.path,           /pay;x",
    "pay.path,           *.",
    "pay.methods,        'GET POST'",
    "pay.when,           PENDING",
    "pay.when,           GUILTY",
    "pay.when,           'MASKED,FILTER_OFF'", // No rule ever acts on it.
    "pay.when,           NETWORK CHANGED",
    "pay.min-confidence, SURE",
    "pay.pending,        deny",
    "pay.wait,           PT11S",
    "pay.wait,           2s",
    "pay.action,         block",
    "pay.cleared-by,     'a b'",
  })
  void wrongValueStopsTheDeploymentByName(String key, String value) {
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> pay(key, value))
        .withMessageContaining("webrtc.masking.gate." + key)
        .withMessageContaining("allowed is");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "otp", "//evil.example", "/\\evil.example", "\\\\evil.example", "http://evil.example",
        "https:evil.example", "/..//evil.example", "/a/../b", "/./a", "/a//b", "/%2f/evil.example",
        "/a\nb", "/a#b", "/a?b=<c>", "///", "/a/.."
      })
  void redirectLeadsNowhereElse(String target) {
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> pay("pay.action", "redirect:" + target))
        .withMessageContaining("webrtc.masking.gate.pay.action");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/otp", "/otp.jsp", "/account/second-step/", "/otp?next=/x&a=1", "/.x"})
  void redirectStaysInTheApplication(String target) {
    assertThat(pay("pay.action", "redirect:" + target).rules().get(0).action())
        .isEqualTo(new GateAction.Redirect(target));
  }

  /** Issue 13, item 12: they were accepted and never acted. */
  @ParameterizedTest
  @CsvSource({
    "/front/checkout,         /front,  /front/checkout",
    "'/cart,/front/pay/*',    /front,  /front/pay/*",
    "/front/*,                /front/, /front/*",
    "/otp,                    /otp,    /otp",
  })
  void pathThatTheRulesOwnPageCoversIsRefusedByName(String path, String page, String named) {
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> read("names", "pay", "pay.path", path, "pay.action", "redirect:" + page))
        .withMessageContaining("webrtc.masking.gate.pay.action")
        .withMessageContaining("redirect:" + page)
        .withMessageContaining(named + " would never be guarded");
  }

  @ParameterizedTest
  @CsvSource({
    "/*,              /otp",
    "/front/checkout, /front?view=otp",
    "/front/*,        /front?view=otp",
    "/front/*,        /front/otp",
    "*.jsp,           /otp.jsp",
  })
  void pageAmongWhatIsGuardedIsNoContradiction(String path, String page) {
    assertThat(read("names", "pay", "pay.path", path, "pay.action", "redirect:" + page).rules())
        .hasSize(1);
  }

  /** Of two rules that send to each other, one guards nothing but the other's page. */
  @Test
  void ruleThatNeverActsBecauseOfACircleIsRefused() {
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(
            () ->
                read(
                    "names",
                    "a,b",
                    "a.path",
                    "/*",
                    "a.action",
                    "redirect:/one",
                    "b.path",
                    "/one",
                    "b.action",
                    "redirect:/two"))
        .withMessageContaining("webrtc.masking.gate.b.action")
        .withMessageContaining("/one would never be guarded");
  }

  @Test
  void ruleWithoutPathOrActionIsRefused() {
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> read("names", "pay", "pay.action", "deny"))
        .withMessageContaining("webrtc.masking.gate.pay.path is not set");
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> read("names", "pay", "pay.path", "/pay"))
        .withMessageContaining("webrtc.masking.gate.pay.action is not set");
  }

  @Test
  void ruleThatIsNotNamedAndKeyThatIsMisspeltAreRefused() {
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> read("pay.path", "/pay", "pay.action", "deny"))
        .withMessageContaining("gate.names");
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> pay("pay.pth", "/pay"))
        .withMessageContaining("webrtc.masking.gate.pay.pth");
  }

  @Test
  void refusalShowsThePageThatFitsByDefault() {
    assertThat(read().refusal()).isEqualTo(RefusalSettings.DEFAULT);
    RefusalSettings refusal =
        read("refusal-page", "own", "contact", " Call us ", "refusal-template", "/refused.html")
            .refusal();
    assertThat(refusal.page()).isEqualTo(RefusalPage.OWN);
    assertThat(refusal.contact()).hasValue(new Contact("Call us"));
    assertThat(refusal.template()).hasValue(new TemplatePlace("/refused.html"));
  }

  @ParameterizedTest
  @CsvSource({
    "refusal-page, ours",
    "refusal-template, refused.html",
    "refusal-template, /WEB-INF/../secret.html",
    "refusal-template, file:refused.html",
    "refusal-template, http://evil.example/refused.html",
    "contact, 'with\u0007bell'",
  })
  void refusalThatCannotBeShownStopsTheDeployment(String key, String value) {
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> read(key, value))
        .withMessageContaining("webrtc.masking.gate." + key);
  }

  @Test
  void longContactsAndContradictionsStopTheDeployment() {
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> read("contact", "x".repeat(201)))
        .withMessageContaining("at most 200 characters");
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> read("refusal-page", "application", "refusal-template", "/x.html"))
        .withMessageContaining("refusal-template names a page");
  }
}
