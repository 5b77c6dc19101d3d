package io.github.webrtcmasking.internal.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.internal.gate.GateAction.Redirect;
import io.github.webrtcmasking.internal.gate.path.PathPattern;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExemptionsTest {

  private static GateRule rule(String name, String path, String redirect) {
    return rule(name, path, redirect, Verdict.MASKED);
  }

  private static GateRule rule(String name, String path, String redirect, Verdict verdict) {
    return new GateRule(
        name,
        List.of(PathPattern.parse(path).orElseThrow()),
        Set.of(),
        new GateTrigger(
            Set.of(verdict),
            Set.of(),
            Confidence.MEDIUM,
            PendingChoice.ALLOW,
            Duration.ofSeconds(2)),
        new Redirect(redirect),
        GateMode.ENFORCE,
        List.of());
  }

  private static Set<String> exempt(String request, GateRule... rules) {
    return new Exemptions(List.of(rules)).of(Requests.guarded(request));
  }

  @ParameterizedTest(name = "{0} under {1}: {2}")
  @CsvSource({
    "/otp,                        /otp,            true",
    "/otp/,                       /otp,            true",
    "/otp/again,                  /otp,            true",
    "/otp?error=1,                /otp,            true",
    "/otp;jsessionid=1,           /otp,            true",
    "/OTP,                        /otp,            true",
    "/otps,                       /otp,            false",
    "/x/../otp/y,                 /otp,            false", // Who reads it as it is written.
    "/otp/../checkout,            /otp,            false",
    "/otp/..;/checkout,           /otp,            false",
    "/otp;/../checkout,           /otp,            false",
    "/front?view=otp,             /front?view=otp, true",
    "/front;jsessionid=1?view=otp, /front?view=otp, true",
    "/front,                      /front?view=otp, true",
    "/front?error=1,              /front?view=otp, true",
    "/front?x=1&view=otp&y=2,     /front?view=otp, true",
    "/front?view=pay,             /front?view=otp, false",
    "/front?VIEW=pay,             /front?view=otp, false",
    "/front?v%69ew=pay,           /front?view=otp, false",
    "/front?view=otp&view=pay,    /front?view=otp, false",
    "/front?view=pay&view=otp,    /front?view=otp, false",
    "/front?view=%zz,             /front?view=otp, false",
    "/front?view,                 /front?view=otp, false",
    "/front/checkout,             /front?view=otp, false",
    "/front/checkout?view=otp,    /front?view=otp, false",
  })
  void onlyItsOwnPageIsExempt(String request, String page, boolean expected) {
    assertThat(exempt(request, rule("a", "/*", page))).hasSize(expected ? 1 : 0);
  }

  /** A body may name another page, and is not ours to read. */
  @ParameterizedTest
  @CsvSource({
    "/front?view=otp, true",
    "/front,          false",
    "/front?error=1,  false",
  })
  void whatIsPostedMustNameThePage(String request, boolean expected) {
    Exemptions exemptions = new Exemptions(List.of(rule("a", "/*", "/front?view=otp")));
    assertThat(exemptions.of(Requests.guarded("POST", request))).hasSize(expected ? 1 : 0);
  }

  /** Issue 13, item 12: a rule below the first one's page. */
  @Test
  void pageOfOneRuleIsGuardedByAnother() {
    GateRule first = rule("first", "/cart", "/front");
    GateRule second = rule("second", "/front/checkout", "/otp");

    assertThat(exempt("/front/checkout", first, second)).containsExactly("first");
    assertThat(
            exempt("/front", rule("first", "/cart", "/front"), rule("second", "/front/*", "/otp")))
        .containsExactly("first");
  }

  @Test
  void rulesThatWouldSendVisitorsInCirclesExemptEachOther() {
    GateRule hard = rule("hard", "/*", "/call");
    GateRule soft = rule("soft", "/*", "/otp");

    assertThat(exempt("/otp", hard, soft)).containsExactlyInAnyOrder("hard", "soft");
    assertThat(exempt("/call/form", hard, soft)).containsExactlyInAnyOrder("hard", "soft");
    assertThat(exempt("/checkout", hard, soft)).isEmpty();
  }

  @Test
  void circleMayBeLong() {
    GateRule a = rule("a", "/c", "/a");
    GateRule b = rule("b", "/a", "/b");
    GateRule c = rule("c", "/b", "/c");

    assertThat(exempt("/a", a, b, c)).containsExactlyInAnyOrder("a", "b");
    assertThat(new Exemptions(List.of(a, b, c)).neverGuarded(b)).isPresent();
  }

  @Test
  void rulesForDifferentVisitorsMakeNoCircle() {
    GateRule masked = rule("masked", "/*", "/a", Verdict.MASKED);
    GateRule relay = rule("relay", "/*", "/b", Verdict.RELAY);

    assertThat(exempt("/a", masked, relay)).containsExactly("masked");
    assertThat(exempt("/b", masked, relay)).containsExactly("relay");
  }

  @ParameterizedTest(name = "{0} under {1}: {2}")
  @CsvSource({
    "/front/checkout,   /front,          true",
    "/front/checkout/*, /front,          true",
    "/FRONT/x,          /front/,         true",
    "/front,            /front,          true",
    "/front/*,          /front,          true",
    "/front/checkout,   /front?view=otp, false",
    "/front/*,          /front?view=otp, false",
    "/*,                /otp,            false",
    "/front/*,          /front/otp,      false",
    "/fronts,           /front,          false",
    "*.jsp,             /otp.jsp,        false",
  })
  void pathThatIsNeverGuardedIsFound(String path, String page, boolean never) {
    GateRule rule = rule("a", path, page);
    assertThat(new Exemptions(List.of(rule)).neverGuarded(rule).isPresent()).isEqualTo(never);
  }
}
