package io.github.webrtcmasking.internal.injection.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.injection.Fake;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntegrityPolicyTest {
  /** The first is that of WPT's subresource-integrity/integrity-policy/script.https.html. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '~',
      value = {
        "blocked-destinations=(script), endpoints=(integrity-endpoint-1 integrity-endpoint-2) ~ true",
        "blocked-destinations=(style script) ~ true",
        "endpoints=(a),blocked-destinations=(script),sources=(inline) ~ true",
        "blocked-destinations=(style)|blocked-destinations=(script) ~ true", // one dictionary
        "blocked-destinations=(script)|blocked-destinations=(style) ~ false",
        "blocked-destinations=(style) ~ false",
        "blocked-destinations=() ~ false",
        "blocked-destinations=(scripts) ~ false",
        "blocked-destinations=(script), sources=(other) ~ false",
        "blocked-destinations=script ~ false", // no list
        "x-blocked-destinations=(script) ~ false",
        "endpoints=(script) ~ false",
        "'' ~ false"
      })
  void scriptsWithoutMetadataAreBlockedOrNot(String policies, boolean blocked) {
    List<String> headers = List.of(policies.split("\\|"));
    HttpServletResponse response =
        Fake.of(
            HttpServletResponse.class,
            (method, arguments) -> {
              boolean asked = arguments[0].equals("Integrity-Policy");
              return method.equals("getHeader") ? (asked ? headers.get(0) : null) : headers;
            });
    assertThat(IntegrityPolicy.blocksScripts(response)).isEqualTo(blocked);
  }
}
