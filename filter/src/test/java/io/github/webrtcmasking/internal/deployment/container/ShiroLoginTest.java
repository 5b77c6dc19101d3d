package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.replaced.DeskServlet;
import io.github.webrtcmasking.internal.deployment.container.replaced.ShiroGuard;
import io.github.webrtcmasking.testing.LogLines;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The real Shiro asks for a login everywhere but at our path, and keeps the sessions itself. */
class ShiroLoginTest {

  /** Whether it is said from the start where the sessions are, or found out. */
  @ParameterizedTest
  @EnumSource
  void customerIsAssessedAndStaysLoggedIn(Container.Kind kind) throws Exception {
    String said = WebXml.setting("session.from", "application");
    String found = WebXml.setting("session.create", "true");
    try (Container container = kind.start()) {
      for (String setting : List.of(said, found)) {
        Container.Application application = container.deploy(war(setting));
        try (LogLines log = LogLines.listen()) {
          visit(application);
          assertThat(log.ours())
              .filteredOn(line -> line.startsWith("WARNING"))
              .hasSize(setting.equals(found) ? 1 : 0)
              .allMatch(line -> line.contains("webrtc.masking.session.from"));
        } finally {
          application.undeploy();
        }
      }
    }
  }

  private static void visit(Container.Application application) throws Exception {
    Visitor visitor = new Visitor(application);
    visitor.sendAlways("X-Forwarded-For", "10.99.0.7");
    assertThat(visitor.get("/shop/page").headers().firstValue("Location").orElse(""))
        .contains("/login.html");
    assertThat(visitor.get("/login.html").body()).containsOnlyOnce("/probe.js");
    BasketVisits.answer(visitor, visitor.challenge());
    assertThat(visitor.submit("/login.html", "username=anna&password=secret").statusCode())
        .isEqualTo(302);
    assertThat(visitor.get("/shop/page").body()).containsOnlyOnce("/probe.js");
    String cookie = visitor.sessionId();
    assertThat(visitor.verdict()).isEqualTo("MASKED HIGH");
    assertThat(visitor.askForChallenge().statusCode()).isEqualTo(204);

    assertThat(visitor.get("/shop/plain").statusCode()).isEqualTo(302);
    assertThat(visitor.get("/desk/step-up").body()).isEqualTo("passed");
    assertThat(visitor.get("/shop/plain").statusCode()).isEqualTo(200);
    assertThat(visitor.get("/desk/who").body()).isEqualTo("anna");
    assertThat(visitor.sessionId()).isEqualTo(cookie);
  }

  private static War war(String setting) {
    return War.of(
            WebXml.open(
                WebXml.filter("shiro", ShiroGuard.class, ""),
                SecondStepDesk.SERVLET,
                SecondStepDesk.GUARDED,
                setting,
                WebXml.VANTAGE,
                WebXml.setting("trusted-proxies", "127.0.0.0/8")))
        .withPackageOf(DeskServlet.class)
        .withJars(ClassPath.spring())
        .withJars(ClassPath.shiro());
  }
}
