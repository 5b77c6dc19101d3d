package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import io.github.webrtcmasking.internal.deployment.container.Visitor.Challenge;
import io.github.webrtcmasking.internal.deployment.container.app.DeskServlet;
import io.github.webrtcmasking.internal.deployment.container.cart.CartListener;
import io.github.webrtcmasking.internal.deployment.container.cart.CartServlet;
import io.github.webrtcmasking.testing.Events;
import java.io.ByteArrayInputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What lies in the sessions of real containers, who is told of it, and what outlives us there. */
class SessionAttributesTest {

  private static final String CART =
      """
      <servlet><servlet-name>cart</servlet-name><servlet-class>%s</servlet-class></servlet>
      <servlet-mapping>
        <servlet-name>cart</servlet-name><url-pattern>/cart/*</url-pattern>
      </servlet-mapping>
      <listener><listener-class>%s</listener-class></listener>
      """
          .formatted(CartServlet.class.getName(), CartListener.class.getName());

  private static final String GO =
      """
      <servlet><servlet-name>go</servlet-name><servlet-class>%s</servlet-class></servlet>
      <servlet-mapping>
        <servlet-name>go</servlet-name><url-pattern>/go</url-pattern>
      </servlet-mapping>
      """
          .formatted(DeskServlet.class.getName());

  private static final String FIRST_SECRET =
      "0123456789abcdef".repeat(2) + "fedcba9876543210".repeat(2);
  private static final String SECOND_SECRET =
      "89abcdef01234567".repeat(2) + "76543210fedcba98".repeat(2);

  private static War war(String... parts) {
    return War.of(
        WebXml.complete(
            WebXml.LOGIN_CONFIG,
            WebXml.VANTAGE,
            WebXml.setting("trusted-proxies", "127.0.0.0/8"),
            String.join("\n", parts)));
  }

  private static War gated(String... parts) {
    return gated(war(), parts);
  }

  /** The application with a rule before a page, and a way to pass it. */
  private static War gated(War war, String... parts) {
    return war.with(
        "WEB-INF/web.xml",
        WebXml.complete(
            WebXml.LOGIN_CONFIG,
            WebXml.VANTAGE,
            WebXml.setting("trusted-proxies", "127.0.0.0/8"),
            WebXml.setting("gate.names", "plain"),
            WebXml.setting("gate.plain.path", "/shop/plain"),
            WebXml.setting("gate.plain.action", "deny"),
            WebXml.setting("gate.mode", "enforce"),
            GO,
            String.join("\n", parts)));
  }

  /** Comes through a proxy, and is called masked. */
  private static Visitor masked(Application application) throws Exception {
    Visitor visitor = new Visitor(application);
    visitor.sendAlways("X-Forwarded-For", "10.99.0.7");
    visitor.get("/shop/page");
    Challenge challenge = visitor.challenge();
    visitor.answer(challenge, Events.gathered(TurnClient.relayCandidate(challenge)));
    assertThat(visitor.verdict()).isEqualTo("MASKED HIGH");
    return visitor;
  }

  @ParameterizedTest
  @EnumSource
  void sessionHoldsTypesOfTheJdkOnly(Container.Kind kind) throws Exception {
    try (Container container = kind.start()) {
      Visitor visitor = masked(container.deploy(war()));

      String attributes = visitor.state().get("attributes");

      assertThat(attributes)
          .startsWith(
              "[webrtc.masking, webrtc.masking.advice, webrtc.masking.memory,"
                  + " webrtc.masking.verdict]");
      byte[] bytes = Base64.getDecoder().decode(attributes.substring(attributes.indexOf(']') + 1));
      try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
        in.setObjectInputFilter(ObjectInputFilter.Config.createFilter("java.base/*;!*"));
        assertThat((Map<?, ?>) in.readObject()).hasSize(4);
      }
    }
  }

  /** Issue 13, 16: a listener of the application is called under no lock of ours. */
  @ParameterizedTest
  @EnumSource
  void lockOfTheApplicationInItsListenerIsNoDeadlock(Container.Kind kind) throws Exception {
    try (Container container = kind.start()) {
      Application application = container.deploy(war(CART).withPackageOf(CartServlet.class));
      Visitor visitor = new Visitor(application);
      visitor.sendAlways("X-Forwarded-For", "10.99.0.7");
      visitor.get("/shop/page");
      Visitor otherTab = new Visitor(application);
      otherTab.setCookie("JSESSIONID", visitor.sessionId());

      CompletableFuture<String> holding =
          CompletableFuture.supplyAsync(() -> visitor.get("/cart/hold").body());
      assertThat(otherTab.get("/cart/held", "X-Forwarded-For", "10.99.0.7").body())
          .isEqualTo("held true");
      // Another network: the attributes change, and the listener waits for the cart.
      otherTab.sendAlways("X-Forwarded-For", "10.98.0.7");
      int page = otherTab.get("/shop/page").statusCode();

      assertThat(holding.get(20, TimeUnit.SECONDS)).isEqualTo("true PENDING");
      assertThat(page).isEqualTo(200);
      assertThat(ManagementFactory.getThreadMXBean().findDeadlockedThreads()).isNull();
    }
  }

  /** Issue 13, 7: without a secret of the operator's, sessions outlive the keys. */
  @Test
  void verdictOutlivesARestartWithKeptSessions() throws Exception {
    try (TomcatContainer container = new TomcatContainer()) {
      Application application = container.deploy(war());
      Visitor visitor = masked(application);

      container.restart(application);

      assertThat(visitor.verdict()).isEqualTo("MASKED HIGH");
    }
  }

  /** Issue 13, 7: while the previous secret is set, all holds that was said and passed. */
  @Test
  void verdictAndClearanceOutliveANewSecret() throws Exception {
    try (TomcatContainer container = new TomcatContainer()) {
      War war = gated(WebXml.setting("vantage.secret", FIRST_SECRET));
      Application application = container.deploy(war);
      Visitor cleared = masked(application);
      Visitor refused = masked(application);
      cleared.get("/go?clear=1");

      gated(
          war,
          WebXml.setting("vantage.secret", SECOND_SECRET),
          WebXml.setting("vantage.previous-secret", FIRST_SECRET));
      container.restart(application);

      assertThat(cleared.verdict()).isEqualTo("MASKED HIGH");
      assertThat(cleared.get("/shop/plain").statusCode()).isEqualTo(200);
      assertThat(refused.get("/shop/plain").statusCode()).isEqualTo(403);

      gated(war, WebXml.setting("vantage.secret", FIRST_SECRET.replace('1', '5')));
      container.restart(application);

      assertThat(cleared.state())
          .containsEntry("verdict", "PENDING")
          .containsEntry("reasons", "[KEY_CHANGED]");
    }
  }

  /** Issue 13, 19. */
  @Test
  void sessionOutlivesTheJar() throws Exception {
    try (TomcatContainer container = new TomcatContainer()) {
      War war = war();
      Application application = container.deploy(war);
      Visitor visitor = masked(application);
      Path jar =
          war.directory().resolve("WEB-INF/lib").resolve(ClassPath.filterJar().getFileName());
      assertThat(Files.deleteIfExists(jar)).isTrue();

      container.restart(application);

      assertThat(visitor.get("/shop/page").headers().firstValue("Set-Cookie")).isEmpty();
      assertThat(visitor.get(Visitor.PATH + "/probe.js").statusCode()).isEqualTo(404);
    }
  }
}
