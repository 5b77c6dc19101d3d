package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.testing.LogLines;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The operator is told where a rule sends visitors to a page that does not exist. */
class StepUpPagesTest extends ApplicationPerTest {

  private LogLines log;

  @BeforeEach
  void listen() {
    log = LogLines.listen();
  }

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void pageThatNothingCanServeIsToldAtTheStart() throws Exception {
    deploy(sendingTo("/second-step", ""));

    assertThat(warnings())
        .singleElement()
        .asString()
        .contains(
            "Gate rule pay sends visitors to /second-step, but no file, servlet or filter",
            "webrtc.masking.gate.pay.action",
            "without the context path");
  }

  @Test
  void contextPathInTheSettingIsNamedAsTheReason() throws Exception {
    deploy(sendingTo("/legacy/static.html", ""));

    assertThat(warnings())
        .singleElement()
        .asString()
        .contains("to redirect: and /static.html, because the context path is added");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/static.html", "/shop/plain", "/shop/plain?step=2"})
  void pageThatIsThereIsNoNews(String page) throws Exception {
    Visitor visitor = deploy(sendingTo(page, ""));
    followed(visitor, page);

    assertThat(warnings()).isEmpty();
  }

  /** A filter may be a controller, so that only an answer can tell. */
  @Test
  void pageThatAFilterMightServeIsToldWhenAVisitorIsSentThereInVain() throws Exception {
    Visitor visitor = deploy(sendingTo("/second-step?why=vpn", WebXml.COUNTING_FILTER));
    assertThat(warnings()).isEmpty();

    for (String path : List.of("/second-step", "/second-step?why=else", "/nowhere", "/shop/none")) {
      visitor.get(path);
    }
    visitor.post("/second-step?why=vpn", "");
    assertThat(warnings()).isEmpty();

    for (int i = 0; i < 3; i++) {
      followed(visitor, "/second-step?why=vpn");
    }
    assertThat(warnings())
        .singleElement()
        .asString()
        .contains("sends visitors to /second-step?why=vpn, but a visitor was answered 404 there");
  }

  private static void followed(Visitor visitor, String page) {
    assertThat(visitor.get("/shop/page").headers().firstValue("Location"))
        .hasValue(Container.CONTEXT_PATH + page);
    visitor.get(page);
  }

  private List<String> warnings() {
    return log.all().stream().filter(line -> line.contains("sends visitors to")).toList();
  }

  private static War sendingTo(String page, String more) {
    return War.of(
        WebXml.complete(
            WebXml.NO_VANTAGE,
            WebXml.setting("gate.names", "pay"),
            WebXml.setting("gate.mode", "enforce"),
            WebXml.setting("gate.pay.path", "/shop/page"),
            WebXml.setting("gate.pay.pending", "act"),
            WebXml.setting("gate.pay.action", "redirect:" + page),
            more));
  }
}
