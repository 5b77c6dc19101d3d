package io.github.webrtcmasking.internal.injection.csp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentSecurityTest {
  /** Policies are separated by {@code |}; BLOCKED, or the nonce for the tag ('' for none). */
  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '~',
      value = {
        "'' ~ ''",
        "img-src 'none' ~ ''",
        "script-src 'self' ~ ''",
        "SCRIPT-SRC 'SELF' ~ ''",
        "script-src * ~ ''",
        "default-src 'self' ~ ''",
        "default-src 'none' ~ BLOCKED",
        "default-src ~ BLOCKED",
        "script-src 'none' ~ BLOCKED",
        "script-src 'unsafe-inline' ~ BLOCKED",
        "script-src https://cdn.example ~ BLOCKED",
        "script-src https://cdn.example https://shop.example ~ ''",
        "script-src https://shop.example 'strict-dynamic' ~ BLOCKED", // hosts do not count then
        "script-src https://shop.example 'unsafe-inline' ~ ''",
        "script-src 'none' https://shop.example ~ ''", // with company, 'none' means nothing
        "script-src 'nonce-abc' https://cdn.example ~ abc",
        "script-src-elem 'none'; script-src 'self' ~ BLOCKED",
        "script-src-attr 'none' ~ ''",
        "script-src 'report-sample' 'self' ~ ''",
        "script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none' ~ ''",
        "script-src https://shop.example|script-src 'self' ~ ''",
        "script-src https://shop.example|script-src https://cdn.example ~ BLOCKED",
        "script-src https://shop.example/webrtc-masking/challenge ~ BLOCKED",
        "default-src 'none'; script-src 'self' ~ ''",
        "default-src 'self'; script-src 'none' ~ BLOCKED",
        "script-src 'none'; script-src-elem 'self' ~ ''",
        "script-src 'self'; script-src 'none' ~ ''", // the first of two is in force
        "script-src 'nonce-abc' ~ abc",
        "script-src 'NONCE-abC' ~ abC", // but for the nonce itself case does not matter
        "script-src 'self' 'nonce-aZ09+/-_==' ~ aZ09+/-_==",
        "default-src 'nonce-abc' ~ abc",
        "script-src 'nonce-abc' 'strict-dynamic' ~ abc",
        "script-src 'self' 'strict-dynamic' ~ BLOCKED",
        "script-src 'sha256-abc' 'strict-dynamic' ~ BLOCKED",
        "script-src 'nonce-a\"><b' ~ BLOCKED", // no nonce by its grammar
        "script-src 'nonce-' ~ BLOCKED",
        "script-src 'nonce-abc===' ~ BLOCKED",
        "script-src 'nonce-abc'|script-src 'self' ~ abc",
        "script-src 'nonce-abc'|script-src 'none' ~ BLOCKED",
        "script-src 'nonce-abc'|script-src 'nonce-def' ~ BLOCKED",
        "script-src 'nonce-abc' 'self'|script-src 'nonce-def' ~ def",
        "script-src 'nonce-abc', script-src 'nonce-abc' ~ abc",
        "script-src 'self', script-src 'none' ~ BLOCKED",
        // A directive with other characters than ASCII's visible ones is left out.
        "script-src 'none' \u00e9 ~ ''",
        "script-src 'self' \u00e9; script-src 'none' ~ BLOCKED",
        "default-src 'none'; script-src 'self' \u00e9 ~ BLOCKED",
        "default-src 'none'; script-src 'self'\u000b; img-src * ~ BLOCKED", // no white space in
        // HTML
        "sandbox ~ BLOCKED",
        "sandbox allow-scripts ~ ''"
      })
  void tagNeedsWhatEveryPolicyAllows(String policies, String expected) {
    ContentSecurity security = security(policies);
    assertThat(security.nonceForTag().orElse("BLOCKED")).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '~',
      value = {
        "'' ~ true",
        "connect-src 'self' ~ true",
        "connect-src * ~ true",
        "connect-src 'none' ~ false",
        "connect-src https://api.example ~ false",
        "connect-src https://shop.example ~ true",
        "connect-src wss://shop.example ~ false",
        "connect-src https://shop.example/webrtc-masking/ ~ true",
        "connect-src https://shop.example/webrtc-masking/challenge ~ false", // and the answer?
        "connect-src shop.example/webrtc-masking/challenge shop.example/webrtc-masking/answer ~ true",
        "default-src 'none' ~ false",
        "default-src 'none'; connect-src 'self' ~ true",
        "connect-src 'self'|connect-src 'none' ~ false",
        "sandbox allow-scripts ~ false",
        "sandbox allow-scripts allow-same-origin ~ true"
      })
  void answerNeedsEveryPolicy(String policies, boolean expected) {
    assertThat(security(policies).allowsAnswer()).isEqualTo(expected);
  }

  private static ContentSecurity security(String policies) {
    PageOrigin origin = new PageOrigin("https", "shop.example", Optional.empty());
    CollectorAddress collector = new CollectorAddress(origin, "/webrtc-masking/probe.js");
    return new ContentSecurity(List.of(policies.split("\\|", -1)), () -> collector);
  }
}
