package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Visitor.Challenge;
import io.github.webrtcmasking.internal.deployment.container.wrapped.TellingServlet;
import io.github.webrtcmasking.testing.Events;
import java.util.stream.Stream;
import org.apache.catalina.filters.RemoteIpFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.filter.ForwardedHeaderFilter;

/** The filters of others that rewrite where a request comes from change nothing of what is said. */
@ParameterizedClass(name = "{0}, {1}")
@MethodSource("everywhere")
class RealForwardingFiltersTest {

  private static final String TELLING =
      """
      <servlet><servlet-name>tell</servlet-name><servlet-class>%s</servlet-class>
        <async-supported>true</async-supported></servlet>
      <servlet-mapping><servlet-name>tell</servlet-name><url-pattern>/tell/*</url-pattern>
      </servlet-mapping>
      """
          .formatted(TellingServlet.class.getName());

  private static final String PROXY = "10.99.0.7";
  private static final String MASKED = "MASKED MASKED MASKED MASKED MASKED";

  static Stream<Arguments> everywhere() {
    return Stream.of(Container.Kind.values())
        .flatMap(
            kind ->
                Stream.of(ForwardedHeaderFilter.class, RemoteIpFilter.class)
                    .map(filter -> Arguments.of(kind, filter)));
  }

  @Parameter(0)
  Container.Kind kind;

  @Parameter(1)
  Class<?> filter;

  private Container container;
  private Visitor visitor;

  @BeforeEach
  void deploy() throws Exception {
    container = kind.start();
    War war =
        War.of(
                WebXml.open(
                    WebXml.filter("forwarded", filter, ""),
                    TELLING,
                    WebXml.VANTAGE,
                    WebXml.setting("trusted-proxies", "127.0.0.0/8")))
            .withPackageOf(TellingServlet.class)
            .withJars(ClassPath.spring());
    visitor = new Visitor(container.deploy(war));
  }

  @AfterEach
  void stop() {
    container.close();
  }

  private void visit(String forwarded) throws Exception {
    visitor.sendAlways("X-Forwarded-For", forwarded);
    visitor.get("/shop/page");
    Challenge challenge = visitor.challenge();
    visitor.answer(challenge, Events.gathered(TurnClient.relayCandidate(challenge)));
  }

  @Test
  void oneRequestHasOneNetwork() throws Exception {
    visit(PROXY);
    for (String way : new String[] {"/plain", "/forward", "/include", "/thread"}) {
      assertThat(visitor.get("/tell" + way).body()).as(way).isEqualTo(MASKED);
    }
  }

  @Test
  void nobodyChoosesTheirNetwork() throws Exception {
    visit(PROXY);
    visitor.sendAlways("X-Forwarded-For", "192.0.2.66, " + PROXY);
    assertThat(visitor.get("/tell/plain").body()).isEqualTo(MASKED);
    assertThat(visitor.verdict()).isEqualTo("MASKED HIGH");
  }
}
