package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What holds on every server of the page for refused visitors, and of a step-up page that does not
 * exist. {@link RefusalPageTest} and {@link StepUpPagesTest} have the rest.
 */
abstract class OwnPagesContract {

  private static final String OURS = "This page does not open over your connection";

  /** An application without error pages, all of whose visitors are refused or sent away. */
  static War war(War.Library... libraries) {
    return War.of(
        WebXml.open(
            WebXml.NO_VANTAGE,
            WebXml.setting("gate.names", "pay,otp"),
            WebXml.setting("gate.mode", "enforce"),
            WebXml.setting("gate.pay.path", "/shop/page"),
            WebXml.setting("gate.pay.pending", "act"),
            WebXml.setting("gate.pay.action", "deny"),
            WebXml.setting("gate.otp.path", "/shop/plain"),
            WebXml.setting("gate.otp.pending", "act"),
            WebXml.setting("gate.otp.action", "redirect:/nowhere")),
        libraries);
  }

  abstract Application application();

  /** What the server has logged so far. */
  abstract List<String> log() throws Exception;

  @Test
  void refusedVisitorSeesOurPage() {
    Visitor visitor = new Visitor(application());
    HttpResponse<String> refused = visitor.get("/shop/page?a=1", "Accept-Language", "de");

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body())
        .contains("<html lang=\"de\">", "href=\"/legacy/shop/page?a=1\"", "/probe.js");
    assertThat(refused.headers().allValues("Cache-Control")).containsExactly("no-store");
    HttpResponse<String> head = visitor.send("HEAD", "/shop/page?a=1", "Accept-Language", "de");
    assertThat(head.statusCode()).isEqualTo(403);
    assertThat(head.headers().firstValue("Content-Length"))
        .isEqualTo(refused.headers().firstValue("Content-Length"));
    assertThat(head.body()).isEmpty();
    assertThat(visitor.submit("/shop/page", "item=7").body()).contains(OURS);
    HttpResponse<String> bare = visitor.get("/shop/page", "Accept", "application/json");
    assertThat(bare.statusCode()).isEqualTo(403);
    assertThat(bare.body()).doesNotContain(OURS);
  }

  @Test
  void pageThatDoesNotExistIsToldOnce() throws Exception {
    Visitor visitor = new Visitor(application());
    for (int i = 0; i < 3; i++) {
      assertThat(visitor.get("/shop/plain").headers().firstValue("Location"))
          .hasValue("/legacy/nowhere");
      assertThat(visitor.get("/nowhere").statusCode()).isEqualTo(404);
    }

    assertThat(log())
        .filteredOn(line -> line.contains("sends visitors to"))
        .singleElement()
        .asString()
        .contains("Gate rule otp sends visitors to /nowhere");
  }
}
