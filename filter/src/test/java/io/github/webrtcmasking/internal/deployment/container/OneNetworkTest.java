package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.webrtcmasking.internal.deployment.container.wrapped.ForwardedFilter;
import io.github.webrtcmasking.internal.deployment.container.wrapped.TellingServlet;
import io.github.webrtcmasking.testing.Events;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What holds for a request is said of the network that it came from, in whatever way it is asked
 * for, wrapped and dispatched, and whatever other requests of its session read meanwhile.
 */
class OneNetworkTest extends OneApplication {

  private static final String PARTS =
      """
      <filter><filter-name>forwarded</filter-name><filter-class>%s</filter-class>
        <async-supported>true</async-supported></filter>
      <filter-mapping><filter-name>forwarded</filter-name><url-pattern>/tell/*</url-pattern>
      </filter-mapping>
      <servlet><servlet-name>tell</servlet-name><servlet-class>%s</servlet-class>
        <async-supported>true</async-supported></servlet>
      <servlet-mapping><servlet-name>tell</servlet-name><url-pattern>/tell/*</url-pattern>
      </servlet-mapping>
      <error-page><error-code>500</error-code><location>/tell/plain</location></error-page>
      """
          .formatted(ForwardedFilter.class.getName(), TellingServlet.class.getName());

  /** One that the container forwards to before any filter. */
  private static final String LOGIN =
      WebXml.FORM_LOGIN
          .replace("/login.html", "/tell/plain")
          .replace("<url-pattern>/*<", "<url-pattern>/secret/*<");

  private static final String EL_PAGE =
      """
      <%@ page session="true" contentType="text/plain" %>\
      ${pageContext.findAttribute('webrtc.masking').verdict} \
      ${requestScope['webrtc.masking'].masked} \
      ${requestScope['webrtc.masking.verdict']}""";

  private static final String PROXY = "10.99.0.7";
  private static final String MASKED = "MASKED MASKED MASKED MASKED MASKED";

  @BeforeParameterizedClassInvocation
  static void deploy() throws Exception {
    application =
        container.deploy(
            War.of(
                    WebXml.open(
                        PARTS,
                        LOGIN,
                        WebXml.VANTAGE,
                        WebXml.setting("trusted-proxies", "127.0.0.0/8")))
                .withPackageOf(TellingServlet.class)
                .with("tell.jsp", EL_PAGE));
  }

  /** Consistent from home, masked through the proxy; the session was told of home last. */
  private void visitBoth() throws Exception {
    visitor.get("/shop/page");
    answerWithProof();
    visitor.sendAlways("X-Forwarded-For", PROXY);
    answerWithProof();
    atHome().get("/shop/state");
  }

  private void answerWithProof() throws Exception {
    Visitor.Challenge challenge = visitor.challenge();
    visitor.answer(challenge, Events.gathered(TurnClient.relayCandidate(challenge)));
  }

  private Visitor atHome() {
    Visitor home = new Visitor(application);
    home.setCookie("JSESSIONID", visitor.sessionId());
    return home;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/plain",
        "/forward",
        "/include",
        "/error",
        "/async",
        "/async-original",
        "/thread",
      })
  void everyDispatchOfWrappedRequestSaysTheSame(String way) throws Exception {
    visitBoth();
    assertThat(visitor.get("/tell" + way).body()).isEqualTo(MASKED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"image", "script", "style", "font", "video", "x"})
  void whatVisitorsWriteKeepsNoOtherVerdict(String destination) throws Exception {
    visitBoth();
    assertThat(visitor.get("/tell/plain", "Sec-Fetch-Dest", destination).body()).isEqualTo(MASKED);
    assertThat(visitor.get("/tell/x.png", "Sec-Fetch-Dest", destination).body()).isEqualTo(MASKED);
  }

  @Test
  void nothingIsReadOfParallelRequests() throws Exception {
    visitBoth();
    Visitor home = atHome();
    AtomicBoolean done = new AtomicBoolean();
    CountDownLatch begun = new CountDownLatch(3);
    CompletableFuture<Void> polling =
        CompletableFuture.runAsync(
            () -> {
              while (!done.get()) {
                home.get("/shop/state");
                begun.countDown();
              }
            });
    begun.await();
    try {
      for (int request = 0; request < 200; request++) {
        assertThat(visitor.get("/tell/plain").body()).isEqualTo(MASKED);
        if (kind == Container.Kind.TOMCAT) {
          assertThat(visitor.get("/tell/jsp").body()).isEqualTo("MASKED true MASKED");
        }
      }
    } finally {
      done.set(true);
      polling.join();
    }
  }

  @Test
  void expressionsFindTheRequestsOwn() throws Exception {
    assumeThat(kind).isEqualTo(Container.Kind.TOMCAT); // Jetty's JSP engine is the same Jasper.
    visitBoth();
    assertThat(visitor.get("/tell/jsp").body()).isEqualTo("MASKED true MASKED");
    assertThat(visitor.get("/tell.jsp", "Sec-Fetch-Dest", "image").body())
        .isEqualTo("MASKED true MASKED");
    assertThat(atHome().get("/tell.jsp").body()).isEqualTo("CONSISTENT false CONSISTENT");
  }

  @Test
  void withoutSessionItIsPendingAndNoneIsMade() {
    HttpResponse<String> told = visitor.get("/tell/plain");
    assertThat(told.body()).isEqualTo("PENDING PENDING PENDING PENDING PENDING");
    assertThat(told.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void afterTheSessionHasEndedItIsPending() throws Exception {
    visitBoth();
    assertThat(visitor.get("/tell/ended").body())
        .isEqualTo("MASKED MASKED PENDING PENDING PENDING");
  }

  /** Tomcat forwards before any filter, Jetty redirects. */
  @Test
  void loginPageHasTheRequestsOwn() throws Exception {
    visitBoth();
    HttpResponse<String> login = visitor.get("/secret/x");
    String told =
        login
            .headers()
            .firstValue("Location")
            .map(page -> visitor.get(page.replaceFirst("^.*/legacy/", "/")).body())
            .orElse(login.body());
    assertThat(told).isEqualTo(MASKED);
  }
}
