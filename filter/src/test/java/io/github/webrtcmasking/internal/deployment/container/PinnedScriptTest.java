package io.github.webrtcmasking.internal.deployment.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages whose {@code Integrity-Policy} blocks scripts without a hash. */
class PinnedScriptTest extends ApplicationPerTest {
  private static final Pattern TAG =
      Pattern.compile(
          "<script type=\"module\" async=\"\" integrity=\"sha384-([\\w+/]{64})\""
              + " src=\"/legacy(/webrtc-masking/probe-[0-9a-f]{32}\\.js)\"></script>");

  private static final String OWN_TAG = "src=\"/legacy/webrtc-masking/probe.js\"";

  @Test
  void haveTheTagWithTheHashOfWhatItsAddressServesForGood() throws Exception {
    Visitor visitor = visitor();
    Matcher tag = TAG.matcher(visitor.get("/shop/hashed").body());
    assertThat(tag.find()).isTrue();
    HttpResponse<String> script = visitor.get(tag.group(2));

    assertThat(script.statusCode()).isEqualTo(200);
    assertThat(script.body()).isEqualTo(visitor.get(Visitor.PATH + "/probe.js").body());
    byte[] hash = MessageDigest.getInstance("SHA-384").digest(script.body().getBytes(UTF_8));
    assertThat(Base64.getEncoder().encodeToString(hash)).isEqualTo(tag.group(1));
    assertThat(script.headers().firstValue("Cache-Control"))
        .hasValue("public, max-age=31536000, immutable");
  }

  /** As where a page of one node asks another one that has another jar. */
  @Test
  void anotherVersionsNameHasNoBytes() throws Exception {
    String name = Visitor.PATH + "/probe-%s.js";
    Visitor visitor = visitor();

    assertThat(visitor.get(name.formatted("0".repeat(32))).statusCode()).isEqualTo(404);
    assertThat(visitor.get(name.formatted("")).statusCode()).isEqualTo(404);
    assertThat(visitor.get(Visitor.PATH + "/probe.js").statusCode()).isEqualTo(200);
  }

  @Test
  void reportOnlyChangesNothing() throws Exception {
    Visitor visitor = visitor();
    assertThat(visitor.get("/shop/hashed-reported").body()).contains(OWN_TAG);
    assertThat(visitor.get("/shop/page").body()).contains(OWN_TAG);
  }

  /** The address of the hashed script counts for the other policy. */
  @Test
  void otherPoliciesAreAskedAboutThatAddress() throws Exception {
    Visitor visitor = visitor();
    String page = "/shop/hashed-here?source=" + application.uri() + "/webrtc-masking/";

    assertThat(visitor.get(page).body()).containsPattern(TAG);
    assertThat(visitor.get(page + "probe.js").body()).doesNotContain("<script");
  }

  @ParameterizedTest
  @CsvSource({"collector.consent, required", "collector.consent, banner", "shield.mode, block"})
  void haveNoTagWhereItWouldImportTheCollector(String key, String value) throws Exception {
    HttpResponse<String> page = visitor(WebXml.setting(key, value)).get("/shop/hashed");

    assertThat(page.body()).doesNotContain("<script");
    assertThat(page.headers().firstValue("X-WebRTC-Masking").orElse(""))
        .startsWith("skipped; reason=integrity-policy");
  }

  private Visitor visitor(String... settings) throws Exception {
    return deploy(
        War.of(
            WebXml.complete(
                WebXml.NO_VANTAGE,
                WebXml.setting("diagnostics", "true"),
                String.join("", settings))));
  }
}
