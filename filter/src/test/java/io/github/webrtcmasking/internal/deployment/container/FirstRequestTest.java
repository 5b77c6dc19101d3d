package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.github.webrtcmasking.internal.deployment.container.early.EarlyReader;
import io.github.webrtcmasking.internal.deployment.container.early.EarlyServlet;
import io.github.webrtcmasking.testing.LogLines;
import java.net.http.HttpResponse;
import java.security.Provider;
import java.security.Security;
import java.util.List;
import javax.crypto.Mac;
import org.junit.jupiter.api.Test;

/** The first request that an application ever gets: most of the filter is made then. */
class FirstRequestTest extends ApplicationPerTest {

  private static final String PARTS =
      """
      <listener><listener-class>%s</listener-class></listener>
      <servlet><servlet-name>early</servlet-name><servlet-class>%s</servlet-class></servlet>
      <servlet-mapping><servlet-name>early</servlet-name><url-pattern>/early</url-pattern></servlet-mapping>
      """
          .formatted(EarlyReader.class.getName(), EarlyServlet.class.getName());

  @Test
  void firstRequestIsReadBeforeTheChain() throws Exception {
    Visitor visitor = deploy(app(WebXml.VANTAGE));

    assertThat(visitor.get("/early").body()).contains("PENDING PENDING false", "probe.js");
  }

  @Test
  void whereTheFilterIsOffTheReaderIsToldSo() throws Exception {
    Visitor visitor = deploy(app(WebXml.setting("enabled", "false")));

    assertThat(visitor.get("/early").body())
        .contains("NOT_EVALUATED NOT_EVALUATED false")
        .doesNotContain("probe.js");
  }

  /** Nothing that a visitor needs was made, so nothing is there to be closed or to be left. */
  @Test
  void applicationThatNobodyVisitsIsUndeployed() throws Exception {
    deploy(app(WebXml.VANTAGE));
    undeploy();
    application = null;

    Vantages.requireNone();
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .noneMatch(name -> name.startsWith("webrtc-masking-"));
  }

  /** A JVM that can do almost nothing: what shows with the first request shows in the log. */
  @Test
  void whatFailsThenSwitchesTheFilterOff() throws Exception {
    Provider hashes = Mac.getInstance("HmacSHA256").getProvider();
    int place = List.of(Security.getProviders()).indexOf(hashes) + 1;
    Security.removeProvider(hashes.getName());
    try (LogLines log = LogLines.listen()) {
      Visitor visitor = deploy(app(WebXml.VANTAGE));

      for (int i = 0; i < 2; i++) {
        HttpResponse<String> page = visitor.get("/early");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
            .contains("NOT_EVALUATED NOT_EVALUATED false")
            .doesNotContain("probe.js");
      }
      assertThat(log.ours())
          .filteredOn(line -> line.contains("The WebRTC masking filter is off in"))
          .singleElement(STRING)
          .startsWith("SEVERE")
          .contains("java.security.NoSuchAlgorithmException", "Hmac");
      Vantages.requireNone();
    } finally {
      Security.insertProviderAt(hashes, place);
    }
  }

  private static War app(String settings) throws Exception {
    return War.of(WebXml.open(PARTS, settings)).withPackageOf(EarlyReader.class);
  }
}
