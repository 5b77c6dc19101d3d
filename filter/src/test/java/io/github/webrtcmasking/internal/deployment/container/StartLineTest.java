package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import io.github.webrtcmasking.internal.support.Product;
import io.github.webrtcmasking.testing.LogLines;
import java.lang.management.ManagementFactory;
import java.util.regex.Pattern;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The one line in which an application's filter says what it is and how it is set. */
class StartLineTest {

  private static final Pattern LINE =
      Pattern.compile(
          "INFO io\\.github\\.webrtcmasking\\.internal\\.deployment\\.Deployment "
              + Pattern.quote(Product.full())
              + " serves /legacy.*");

  private static final String SETTINGS =
      WebXml.setting("trusted-proxies", "10.0.0.0/8, 2001:db8::5, unix")
          + WebXml.setting("gate.names", "pay,login")
          + WebXml.setting("gate.pay.path", "/shop/plain")
          + WebXml.setting("gate.pay.action", "deny")
          + WebXml.setting("gate.pay.mode", "enforce")
          + WebXml.setting("gate.login.path", "/shop/page")
          + WebXml.setting("gate.login.action", "redirect:/step-up")
          + WebXml.setting("lookup.hosting-networks", "192.0.2.0/24");

  /** Whether it is that line, of an application of these tests. */
  static boolean isStartLine(String line) {
    return LINE.matcher(line).matches();
  }

  @ParameterizedTest
  @EnumSource
  void oneLineSaysEverythingAndJmxTheSame(Container.Kind kind) throws Exception {
    try (LogLines log = LogLines.listen();
        Container container = kind.start()) {
      Application application =
          container.deploy(
              War.of(
                      WebXml.open(
                          WebXml.VANTAGE, SETTINGS, "<display-name>Old\n  shop</display-name>"))
                  .with("step-up", "One more step"));
      try {
        long port = ((Number) read("VantagePort")).longValue();
        String vantage = "UDP port " + port + " of 127.0.0.1";
        assertThat(log.ours())
            .singleElement()
            .asString()
            .matches(LINE)
            .endsWith(
                "serves /legacy (Old shop): script /legacy/webrtc-masking/probe.js;"
                    + " gate: pay (deny, enforce), login (redirect:/step-up, observe);"
                    + " trusted proxies: unix, 10.0.0.0/8, 2001:db8::5;"
                    + " vantage: "
                    + vantage
                    + "; look-ups: webrtc.masking.lookup.hosting-networks;"
                    + " verdicts: logger io.github.webrtcmasking.assessments, level DEBUG");

        assertThat(read("Version")).isEqualTo(Product.VERSION);
        assertThat(read("Application")).isEqualTo("/legacy (Old shop)");
        assertThat(read("Script")).isEqualTo("/legacy/webrtc-masking/probe.js");
        assertThat((String[]) read("GateRules"))
            .containsExactly("pay (deny, enforce)", "login (redirect:/step-up, observe)");
        assertThat((String[]) read("TrustedProxies"))
            .containsExactly("unix", "10.0.0.0/8", "2001:db8::5");
        assertThat(read("Vantage")).isEqualTo(vantage);
        assertThat((String[]) read("Lookups"))
            .containsExactly("webrtc.masking.lookup.hosting-networks");
      } finally {
        application.undeploy();
      }
    }
  }

  private static Object read(String attribute) throws Exception {
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    return server.getAttribute(
        new ObjectName("io.github.webrtcmasking:type=Application,context=\"/legacy\""), attribute);
  }
}
