package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.webrtcmasking.internal.deployment.container.replaced.DeskServlet;
import io.github.webrtcmasking.internal.deployment.container.replaced.LoginFilter;
import io.github.webrtcmasking.internal.deployment.container.replaced.ShiroSessions;
import io.github.webrtcmasking.internal.deployment.container.replaced.SpringSessions;
import io.github.webrtcmasking.internal.deployment.container.replaced.TokenFilter;
import io.github.webrtcmasking.testing.LogLines;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Filters of the application keep the sessions; ours, the gate and the application mean those. */
@ParameterizedClass(name = "{0}, {1}")
@MethodSource("everywhere")
@Tag("thorough")
class ReplacedSessionsTest {

  /** Whose filter keeps the sessions. */
  enum Keeper {
    SPRING(SpringSessions.class),
    SHIRO(ShiroSessions.class);

    private final Class<?> filter;

    Keeper(Class<?> filter) {
      this.filter = filter;
    }
  }

  private static final String CREATES = WebXml.setting("session.create", "true");
  private static final String FROM_APPLICATION = WebXml.setting("session.from", "application");

  static Stream<Arguments> everywhere() {
    return Stream.of(Container.Kind.values())
        .flatMap(kind -> Stream.of(Keeper.values()).map(keeper -> Arguments.of(kind, keeper)));
  }

  @Parameter(0)
  Container.Kind kind;

  @Parameter(1)
  Keeper keeper;

  private Container container;
  private Visitor visitor;

  @BeforeEach
  void start() throws Exception {
    container = kind.start();
  }

  @AfterEach
  void stop() {
    container.close();
  }

  /** The keeper's filter is the first one, whatever the parts have. */
  private void deploy(String... parts) throws Exception {
    War war =
        War.of(
                WebXml.open(
                    WebXml.filter("keeper", keeper.filter, ""),
                    String.join("\n", parts),
                    SecondStepDesk.SERVLET,
                    WebXml.VANTAGE,
                    WebXml.setting("trusted-proxies", "127.0.0.0/8")))
            .withPackageOf(DeskServlet.class)
            .withJars(ClassPath.spring())
            .withJars(ClassPath.shiro());
    visitor = new Visitor(container.deploy(war));
    visitor.sendAlways("X-Forwarded-For", "10.99.0.7");
  }

  private void assess() throws Exception {
    BasketVisits.answer(visitor, visitor.challenge());
    assertThat(visitor.verdict()).isEqualTo("MASKED HIGH");
  }

  /** Spring's cookie has a name of its own, Shiro's has that of the server's. */
  private void assertNoSecondSession(String cookie) {
    assertThat(visitor.sessionId()).isEqualTo(keeper == Keeper.SPRING ? null : cookie);
  }

  @Test
  void firstPageThatShowsItDecides() throws Exception {
    try (LogLines log = LogLines.listen()) {
      deploy();
      visitor.get("/shop/page");
      String cookie = visitor.sessionId();
      assertThat(visitor.get("/shop/page").body()).contains("probe.js");
      assess();
      assertThat(visitor.askForChallenge().statusCode()).isEqualTo(204);
      assertNoSecondSession(cookie);
      assertThat(log.ours())
          .filteredOn(line -> line.startsWith("WARNING"))
          .singleElement()
          .asString()
          .contains("webrtc.masking.session.from");
    }
  }

  @Test
  void whatIsCreatedIsTheApplications() throws Exception {
    deploy(CREATES);
    assertThat(visitor.get("/shop/plain").body()).contains("probe.js");
    visitor.challenge();
    String cookie = visitor.sessionId();
    assess();
    visitor.get("/shop/page");
    assertThat(visitor.verdict()).isEqualTo("MASKED HIGH");
    assertNoSecondSession(cookie);
  }

  @Test
  void stepUpIsAskedForOnce() throws Exception {
    try (LogLines log = LogLines.listen()) {
      deploy(SecondStepDesk.GUARDED, FROM_APPLICATION);
      visitor.get("/shop/page");
      assess();
      HttpResponse<String> sent = visitor.get("/shop/plain");
      assertThat(sent.statusCode()).isEqualTo(302);
      assertThat(sent.headers().firstValue("Location").orElse("")).endsWith("/desk/step-up");
      assertThat(visitor.get("/desk/step-up").body()).isEqualTo("passed");
      assertThat(visitor.get("/shop/plain").statusCode()).isEqualTo(200);
      assertThat(log.ours()).noneMatch(line -> line.startsWith("WARNING"));
    }
  }

  @Test
  void stepUpIsAskedForOnceWhereItIsFoundOut() throws Exception {
    deploy(SecondStepDesk.GUARDED);
    visitor.get("/shop/page");
    visitor.get("/shop/page");
    assess();
    assertThat(visitor.get("/shop/plain").statusCode()).isEqualTo(302);
    visitor.get("/desk/step-up");
    assertThat(visitor.get("/shop/plain").statusCode()).isEqualTo(200);
  }

  @Test
  void entryBehindTheKeeperIsThePlace() throws Exception {
    deploy(
        WebXml.MASKING_FILTER,
        WebXml.filter("login", LoginFilter.class, ""),
        SecondStepDesk.GUARDED.replace("redirect:/desk/step-up", "deny"),
        FROM_APPLICATION);
    visitor.get("/shop/page");
    assess();
    assertThat(visitor.get("/shop/plain").statusCode()).isEqualTo(403);
  }

  @Test
  void customerStaysLoggedIn() throws Exception {
    assumeThat(keeper).isEqualTo(Keeper.SHIRO);
    deploy(CREATES);
    assertThat(visitor.get("/desk/login").body()).isEqualTo("welcome");
    String cookie = visitor.sessionId();
    visitor.get("/shop/plain");
    assess();
    assertThat(visitor.get("/desk/who").body()).isEqualTo("anna");
    assertNoSecondSession(cookie);
  }

  @Test
  void theOperatorsOwnVerdictIsOfThatSession() throws Exception {
    String on = WebXml.setting("diagnostics", "true") + WebXml.setting("self.from", "10.99.0.0/16");
    deploy(on, FROM_APPLICATION, WebXml.filter("token", TokenFilter.class, ""));
    visitor.get("/shop/page");
    String cookie = visitor.sessionId();
    assess();
    assertThat(visitor.get(Visitor.PATH + "/self").body())
        .contains("MASKED, HIGH", "10.99.0.7", "/shop/page got the tag.");
    assertNoSecondSession(cookie);
  }

  @Test
  void filterAgainstForgedRequestsLetsThemPass() throws Exception {
    deploy(WebXml.filter("token", TokenFilter.class, ""), FROM_APPLICATION);
    visitor.get("/shop/page");
    assess();
  }

  @Test
  void ourOwnCheckStandsInFront() throws Exception {
    deploy(FROM_APPLICATION, CREATES);
    HttpResponse<String> forged = visitor.post(Visitor.PATH + "/challenge", "");
    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(forged.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void filterThatAsksForLoginIsWarnedOfOnce() throws Exception {
    try (LogLines log = LogLines.listen()) {
      deploy(WebXml.filter("login", LoginFilter.class, ""), FROM_APPLICATION);
      visitor.get("/shop/page");
      assertThat(visitor.askForChallenge().statusCode()).isEqualTo(302);
      assertThat(visitor.askForChallenge().statusCode()).isEqualTo(302);
      assertThat(visitor.get(Visitor.PATH + "/probe.js").statusCode()).isEqualTo(200);
      assertThat(log.ours())
          .filteredOn(line -> line.startsWith("WARNING"))
          .singleElement()
          .asString()
          .contains("pass /webrtc-masking/* without a login");
    }
  }
}
