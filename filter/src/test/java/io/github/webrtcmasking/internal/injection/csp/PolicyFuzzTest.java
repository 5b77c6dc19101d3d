package io.github.webrtcmasking.internal.injection.csp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.webrtcmasking.internal.injection.response.IntegrityPolicy;
import io.github.webrtcmasking.testing.fuzz.Growth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Any policies. A nonce that is found lets the tag run and cannot leave its attribute; whatever is
 * blocked has an obstacle, and nothing else has one; one policy more allows nothing more.
 */
class PolicyFuzzTest {

  private static final CollectorAddress COLLECTOR =
      new CollectorAddress(
          new PageOrigin("https", "shop.example", Optional.of(8443)), "/webrtc-masking/probe.js");

  @FuzzTest(maxDuration = "10m")
  void policiesAreReadAndNeverWeakened(byte[] input) {
    List<String> headers = headers(input);
    ContentSecurity security = new ContentSecurity(headers, () -> COLLECTOR);
    Optional<String> nonce = security.nonceForTag();
    nonce.ifPresent(found -> assertThat(security.allowsTag(found)).isTrue());
    nonce.ifPresent(found -> assertThat(found).matches("[A-Za-z0-9+/_=-]*"));
    assertThat(security.allowsTag("")).isEqualTo(security.scriptObstacles("").isEmpty());
    assertThat(security.allowsAnswer()).isEqualTo(security.answerObstacles().isEmpty());
    checkMore(headers, security);
    ConnectionAllowlist.blocksCollector(headers, () -> COLLECTOR);
    IntegrityPolicy.blocksScripts(String.join(", ", headers));
    Growth.isLinear(input, PolicyFuzzTest::readAll);
  }

  private static void checkMore(List<String> headers, ContentSecurity before) {
    List<String> longer = new ArrayList<>(headers);
    longer.add("script-src https://shop.example:8443; connect-src 'none'");
    ContentSecurity more = new ContentSecurity(longer, () -> COLLECTOR);
    assertThat(more.allowsAnswer()).isFalse();
    assertThat(more.allowsTag("")).isEqualTo(before.allowsTag(""));
    longer.add("script-src 'none'");
    assertThat(new ContentSecurity(longer, () -> COLLECTOR).nonceForTag()).isEmpty();
  }

  private static void readAll(byte[] input) {
    List<String> headers = headers(input);
    ContentSecurity security = new ContentSecurity(headers, () -> COLLECTOR);
    security.nonceForTag();
    security.allowsAnswer();
    ConnectionAllowlist.blocksCollector(headers, () -> COLLECTOR);
    IntegrityPolicy.blocksScripts(String.join(", ", headers));
  }

  private static List<String> headers(byte[] input) {
    return List.of(new String(input, UTF_8).split("\n", -1));
  }
}
