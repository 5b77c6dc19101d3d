package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.testing.LogLines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An application of which nobody sees anything before he has logged in. */
class FormLoginTest extends ApplicationPerTest {

  private final LogLines log = LogLines.listen();

  private FormLoginRules deploy(String more) throws Exception {
    deploy(War.of(WebXml.open(WebXml.VANTAGE, WebXml.FORM_LOGIN, more)));
    assertThat(log.ours()).noneMatch(line -> line.startsWith("WARN"));
    return new FormLoginRules(application);
  }

  @AfterEach
  void listenNoMore() {
    log.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", WebXml.DENY_UNCOVERED})
  void endpointsAreReachableBeforeLoginAndTheSavedPageStays(String more) throws Exception {
    deploy(more).endpointsAreReachableBeforeLoginAndTheSavedPageStays();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", WebXml.DENY_UNCOVERED})
  void beaconThatComesAfterLoginIsTaken(String more) throws Exception {
    deploy(more).beaconThatComesAfterLoginIsTaken();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", WebXml.DENY_UNCOVERED})
  void loginPageHasTheTag(String more) throws Exception {
    deploy(more).loginPageHasTheTag();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", WebXml.DENY_UNCOVERED})
  void refusalsAreOursAndNoLoginForms(String more) throws Exception {
    deploy(more).refusalsAreOursAndNoLoginForms();
  }

  @ParameterizedTest
  @ValueSource(strings = {"OPTIONS", "PUT", "DELETE", "PATCH", "PROPFIND"})
  void otherMethodsAreRefused(String method) throws Exception {
    deploy("").methodIsRefused(method);
  }

  @ParameterizedTest
  @ValueSource(strings = {"OPTIONS", "PUT", "DELETE", "PROPFIND"})
  void otherMethodsAreRefusedWhereUncoveredOnesAreDenied(String method) throws Exception {
    deploy(WebXml.DENY_UNCOVERED).methodIsRefused(method);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", WebXml.DENY_UNCOVERED})
  void traceIsDenied(String more) throws Exception {
    deploy(more).traceIsDenied();
  }

  @Test
  void endpointsThatTheApplicationClosesAreToldOnce() throws Exception {
    application = container.deploy(War.of(WebXml.open(WebXml.NO_VANTAGE, WebXml.CLOSED_ENDPOINTS)));

    // Tomcat shows its login form with status 200.
    boolean open = new Visitor(application).get(Visitor.PATH + "/challenge").statusCode() == 405;

    assertThat(log.ours())
        .filteredOn(line -> line.startsWith("WARN") && line.contains("/webrtc-masking/*"))
        .hasSize(open ? 0 : 1);
  }
}
