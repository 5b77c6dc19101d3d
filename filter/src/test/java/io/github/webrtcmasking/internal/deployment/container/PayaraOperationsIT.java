package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.tools.attach.VirtualMachine;
import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import io.github.webrtcmasking.internal.deployment.container.War.Library;
import io.github.webrtcmasking.internal.deployment.container.cdi.NewsObserver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Listeners, CDI and JMX on Payara Micro, which is another process. */
class PayaraOperationsIT {

  private static PayaraContainer payara;
  private static Application application;

  @BeforeAll
  static void deploy() throws Exception {
    payara = new PayaraContainer();
    application =
        payara.deploy(
            NewsRules.withListeners(War.of(NewsRules.webXml(), Library.FILTER))
                .withPackageOf(NewsObserver.class)
                .with("WEB-INF/beans.xml", "<beans xmlns='https://jakarta.ee/xml/ns/jakartaee'/>"));
  }

  @AfterAll
  static void stop() {
    payara.close();
  }

  @Test
  void listenersAndObserversAreToldAndJmxCountsThem() throws Exception {
    NewsRules.everyoneIsToldOnce(application, "INCONCLUSIVE#1");

    VirtualMachine machine = VirtualMachine.attach(Long.toString(payara.pid()));
    try (JmxReader jmx = JmxReader.connect(machine.startLocalManagementAgent())) {
      JmxReader.Bean bean = jmx.only();
      assertThat(bean.number("AnswersAccepted")).isEqualTo(2);
      assertThat(bean.nonZero("Verdicts")).hasToString("{INCONCLUSIVE/LOW=1, MASKED/HIGH=1}");
      assertThat(bean.nonZero("Challenges")).hasToString("{GIVEN=2}");
      assertThat(bean.number("ListenerFailures")).isEqualTo(2);
      assertThat(bean.number("ListenerEventsDropped")).isZero();
    } finally {
      machine.detach();
    }
    assertThat(payara.log()).doesNotContain("10.99.0.7");
  }
}
