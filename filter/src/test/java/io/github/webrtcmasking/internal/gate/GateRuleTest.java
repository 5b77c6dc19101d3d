package io.github.webrtcmasking.internal.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.internal.gate.path.PathPattern;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests a rule guards. */
class GateRuleTest {

  private static GateRule rule(Set<String> methods, String... paths) {
    return new GateRule(
        "pay",
        Stream.of(paths).map(path -> PathPattern.parse(path).orElseThrow()).toList(),
        methods,
        new GateTrigger(
            Set.of(Verdict.MASKED),
            Set.of(),
            Confidence.MEDIUM,
            PendingChoice.ALLOW,
            Duration.ofSeconds(2)),
        new GateAction.Deny(),
        GateMode.ENFORCE,
        List.of());
  }

  @ParameterizedTest(name = "{0} under {1}: {2}")
  @CsvSource({
    "GET,     '',       true",
    "PATCH,   '',       true",
    "GET,     GET,      true",
    "HEAD,    GET,      true", // a servlet's doHead is its doGet
    "get,     GET,      true",
    "POST,    GET,      false",
    "HEAD,    POST,     false",
    "POST,    GET;POST, true",
    "OPTIONS, GET;POST, false",
  })
  void guardsTheMethodsThatItNames(String method, String named, boolean expected) {
    Set<String> methods = named.isEmpty() ? Set.of() : Set.of(named.split(";"));

    assertThat(rule(methods, "/checkout").guards(Requests.guarded(method, "/checkout")))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/checkout",
        "/checkout;x",
        "/checkout;jsessionid=1",
        "/checkout/",
        "//checkout",
        "/;x/checkout",
        "/./checkout",
        "/x/../checkout",
        "/x/..;/checkout",
        "/x/%2e%2e/checkout",
        "/%63heckout",
        "/%2563heckout",
        "/%2Fcheckout",
        "/x%2f..%2fcheckout",
        "/checkout%2f",
        "/checkout%00",
        "/checkout%20",
        "/checkout.",
        "/checkout%2e",
        "/checkout%3bx",
        "/checkout%5c",
        "/\\checkout",
        "/x\\..\\checkout",
        "/%5ccheckout",
        "/CHECKOUT",
        "/chec\u212aout", // the sign for kelvin, which who ignores case takes for a k
        "/checkout?x=/style.css",
      })
  void guardsEverySpellingOfItsPath(String spelling) {
    assertThat(rule(Set.of(), "/checkout").guards(Requests.guarded(spelling))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/pay.do", "/x/pay.do", "/pay.do;x.css", "/pay%2edo", "/PAY.DO"})
  void guardsEverySpellingOfItsExtension(String spelling) {
    assertThat(rule(Set.of(), "*.do").guards(Requests.guarded(spelling))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/cart", "/checkouts", "/checkout2", "/check/out", "/x?y=/checkout"})
  void guardsNothingElse(String other) {
    assertThat(rule(Set.of(), "/checkout", "*.do").guards(Requests.guarded(other))).isFalse();
  }
}
