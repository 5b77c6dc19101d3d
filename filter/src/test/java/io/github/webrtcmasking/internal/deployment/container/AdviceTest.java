package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.webrtcmasking.internal.deployment.container.advised.AdviceFilter;
import io.github.webrtcmasking.internal.deployment.container.advised.AdviceServlet;
import io.github.webrtcmasking.testing.Events;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;

/** One rule for a second step, read in every way, by an application that has no gate. */
class AdviceTest extends OneApplication {

  private static final String PROXY = "10.99.0.7";
  private static final String OTHER_PROXY = "10.98.0.7";

  private static final String EL_PAGE =
      """
      <%@ page session="true" contentType="text/plain" %>\
      ${requestScope['webrtc.masking'].secondStepAdvised} \
      ${requestScope['webrtc.masking.advice']} \
      ${sessionScope['webrtc.masking'].secondStepAdvised}""";

  private static final String ASK =
      "filter=SECOND_STEP request=SECOND_STEP/true session=SECOND_STEP/true"
          + " code=true cleared=false verdict=MASKED";
  private static final String CLEARED =
      "filter=NONE request=NONE/false session=NONE/false code=false cleared=true verdict=MASKED";

  @BeforeParameterizedClassInvocation
  static void deploy() throws Exception {
    application =
        container.deploy(
            War.of(
                    WebXml.open(
                        WebXml.filter("advice", AdviceFilter.class, ""),
                        """
                        <servlet><servlet-name>advice</servlet-name>
                        <servlet-class>%s</servlet-class></servlet>
                        <servlet-mapping><servlet-name>advice</servlet-name>
                        <url-pattern>/advice/*</url-pattern></servlet-mapping>
                        """
                            .formatted(AdviceServlet.class.getName()),
                        WebXml.VANTAGE,
                        WebXml.setting("trusted-proxies", "127.0.0.0/8")))
                .withPackageOf(AdviceServlet.class)
                .with("advice.jsp", EL_PAGE));
  }

  private Visitor from(String proxy) {
    Visitor there = visitor.at(application);
    there.sendAlways("X-Forwarded-For", proxy);
    return there;
  }

  private Visitor maskedFrom(String proxy) throws Exception {
    Visitor there = from(proxy);
    Visitor.Challenge challenge = there.challenge();
    there.answer(challenge, Events.gathered(TurnClient.relayCandidate(challenge)));
    return there;
  }

  private void visitFirst() {
    visitor.get("/shop/page");
  }

  @Test
  void clearedVisitorIsNotAskedAgainFromThisNetworkAndIsFromAnother() throws Exception {
    visitFirst();
    Visitor masked = maskedFrom(PROXY);
    assertThat(masked.get("/advice/tell").body()).isEqualTo(ASK);

    assertThat(masked.get("/advice/clear").body())
        .isEqualTo("request=NONE/false session=NONE/false");

    assertThat(masked.get("/advice/tell").body()).isEqualTo(CLEARED);
    assertThat(maskedFrom(OTHER_PROXY).get("/advice/tell").body()).isEqualTo(ASK);
    // What was said last in the session is of the other network; what is said of this one stays.
    assertThat(masked.get("/advice/tell").body())
        .isEqualTo(CLEARED.replace("session=NONE/false", "session=SECOND_STEP/true"));
  }

  @Test
  void expressionsReadTheSame() throws Exception {
    assumeThat(kind)
        .as("Jetty's JSP engine is the same Jasper, and is not in this build")
        .isEqualTo(Container.Kind.TOMCAT);
    visitFirst();
    Visitor masked = maskedFrom(PROXY);
    assertThat(masked.get("/advice/jsp").body()).isEqualTo("true SECOND_STEP true");
    masked.get("/advice/clear");
    assertThat(masked.get("/advice/jsp").body()).isEqualTo("false NONE false");
  }

  @Test
  void nobodyIsClearedWithoutASessionAndNoneIsMade() {
    var told = visitor.get("/advice/tell");
    assertThat(told.body())
        .isEqualTo(
            "filter=NONE request=NONE/false session=null/false"
                + " code=false cleared=false verdict=PENDING");
    assertThat(visitor.get("/advice/clear").headers().firstValue("Set-Cookie")).isEmpty();
  }
}
