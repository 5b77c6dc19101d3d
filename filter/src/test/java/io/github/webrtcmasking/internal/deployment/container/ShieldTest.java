package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shield in an application: its script, the pages it is for, and their headers. */
class ShieldTest extends ApplicationPerTest {
  private static final String ANSWER = "<html><body>{\"success\":true}</body></html>";
  private static final String SCRIPT = Visitor.PATH + "/shield.js";

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "block ~ shield-block.js ~ frame-src *; object-src *",
        "relay-only ~ shield-relay-only.js ~ frame-src *; object-src *",
      })
  void pagesGetTheShieldOfTheModeAndItsPolicy(String mode, String file, String policy)
      throws Exception {
    Visitor visitor = deploy(WebXml.setting("shield.mode", mode));
    HttpResponse<String> page = visitor.get("/shop/page");
    HttpResponse<String> script = visitor.get(SCRIPT);

    assertThat(page.body())
        .contains("<script data-cfasync=\"false\" src=\"/legacy/webrtc-masking/shield.js")
        .doesNotContain("probe.js");
    assertThat(page.headers().allValues("Content-Security-Policy")).containsExactly(policy);
    assertThat(script.statusCode()).isEqualTo(200);
    assertThat(script.body()).isEqualTo(Files.readString(Path.of("..", "collector", "dist", file)));
    assertThat(header(script, "Content-Type")).startsWith("text/javascript");
    assertThat(header(script, "ETag")).isNotEmpty();
    assertThat(visitor.get(SCRIPT, "If-None-Match", header(script, "ETag")).statusCode())
        .isEqualTo(304);
    assertThat(visitor.get(Visitor.PATH + "/probe.js").statusCode()).isEqualTo(200);
  }

  @Test
  void otherPagesGetTheCollectorAlone() throws Exception {
    Visitor visitor =
        deploy(WebXml.setting("shield.mode", "block") + WebXml.setting("shield.include", "*.html"));
    HttpResponse<String> page = visitor.get("/shop/page");

    assertThat(page.body()).contains("webrtc-masking/probe.js").doesNotContain("shield.js");
    assertThat(page.headers().allValues("Content-Security-Policy")).isEmpty();
    assertThat(visitor.get("/static.html").body()).contains("webrtc-masking/shield.js");
  }

  @Test
  void shieldThatIsOffIsNotThere() throws Exception {
    Visitor visitor = deploy("");

    assertThat(visitor.get(SCRIPT).statusCode()).isEqualTo(404);
    assertThat(visitor.get("/shop/page").body()).doesNotContain("shield.js");
  }

  @Test
  void shieldIsToldOfTheConsentThatIsRequired() throws Exception {
    Visitor visitor =
        deploy(
            WebXml.setting("shield.mode", "block")
                + WebXml.setting("collector.consent", "required"));

    assertThat(visitor.get("/shop/page").body())
        .contains(
            "<script data-cfasync=\"false\" data-waits=\"\" src=\"/legacy/webrtc-masking/shield.js")
        .doesNotContain("consent.js");
  }

  @Test
  void pagesInCachesAreFetchedAnewWhenTheShieldComesOrGoes() throws Exception {
    Set<String> tags = new HashSet<>();
    for (String mode : new String[] {"off", "relay-only", "block"}) {
      HttpResponse<String> page = deploy(WebXml.setting("shield.mode", mode)).get("/static.html");
      tags.add(header(page, "ETag").replaceAll(".*(\\.wm-\\w{8}).*", "$1"));
      if (!mode.equals("block")) {
        application.undeploy();
      }
    }
    // In both modes the pages are the same, to the byte and the policy: only the script is another.
    assertThat(tags).hasSize(2).allMatch(tag -> tag.startsWith(".wm-"));
  }

  /** Where there is no shield a frame gets nothing, and the answer to an upload never does. */
  @ParameterizedTest
  @CsvSource({"off, false", "block, true"})
  void framesGetTheShieldAloneAndOnlyIntoTheirHead(String mode, boolean shielded) throws Exception {
    Visitor visitor = deploy(WebXml.setting("shield.mode", mode));
    for (String destination : new String[] {"iframe", "frame", "embed", "object"}) {
      String[] frame = {"Sec-Fetch-Dest", destination, "Sec-Fetch-Mode", "navigate"};
      assertThat(visitor.get("/static.html", frame).body().contains("shield.js"))
          .as(destination)
          .isEqualTo(shielded);
      assertThat(visitor.get("/static.html", frame).body()).doesNotContain("probe.js");
      assertThat(visitor.get("/answer.html", frame).body()).isEqualTo(ANSWER);
    }
    assertThat(visitor.get("/answer.html").body()).contains("<script");
  }

  private Visitor deploy(String settings) throws Exception {
    return deploy(War.of(WebXml.complete(WebXml.NO_VANTAGE, settings)).with("answer.html", ANSWER));
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
