package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.early.EarlyReader;
import io.github.webrtcmasking.internal.deployment.container.early.EarlyServlet;
import org.junit.jupiter.api.Test;

/**
 * The first request that an application ever gets, read before the filter has seen it: most of the
 * filter is made then.
 */
class EarlyReaderTest extends ApplicationPerTest {

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

  private static War app(String settings) throws Exception {
    return War.of(WebXml.open(PARTS, settings)).withPackageOf(EarlyReader.class);
  }
}
