package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Visitor.Challenge;
import io.github.webrtcmasking.internal.deployment.container.War.Library;
import io.github.webrtcmasking.internal.deployment.container.awaiting.LoginServlet;
import io.github.webrtcmasking.internal.deployment.container.awaiting.WrappingFilter;
import io.github.webrtcmasking.internal.deployment.container.awaiting.mvc.LoginController;
import io.github.webrtcmasking.testing.Await;
import io.github.webrtcmasking.testing.Events;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Code of applications that waits for the answer at the decision, on whole servers. */
class AwaitTest extends ApplicationPerTest {

  private static final String SERVLETS =
      """
      <servlet><servlet-name>login</servlet-name>
      <servlet-class>%s</servlet-class>
      <async-supported>true</async-supported></servlet>
      <servlet-mapping><servlet-name>login</servlet-name>
      <url-pattern>/login/*</url-pattern></servlet-mapping>
      <servlet><servlet-name>mvc</servlet-name>
      <servlet-class>org.springframework.web.servlet.DispatcherServlet</servlet-class>
      <init-param><param-name>contextClass</param-name>
      <param-value>org.springframework.web.context.support.AnnotationConfigWebApplicationContext</param-value></init-param>
      <init-param><param-name>contextConfigLocation</param-name>
      <param-value>%s</param-value></init-param>
      <async-supported>true</async-supported></servlet>
      <servlet-mapping><servlet-name>mvc</servlet-name>
      <url-pattern>/mvc/*</url-pattern></servlet-mapping>
      <filter><filter-name>wrapping</filter-name><filter-class>%s</filter-class>
      <async-supported>true</async-supported></filter>
      <filter-mapping><filter-name>wrapping</filter-name><url-pattern>/*</url-pattern>
      <dispatcher>REQUEST</dispatcher><dispatcher>ASYNC</dispatcher></filter-mapping>
      """
          .formatted(
              LoginServlet.class.getName(),
              LoginController.class.getName(),
              WrappingFilter.class.getName());

  private final ExecutorService browsers = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    browsers.shutdownNow();
  }

  private Visitor deployLogin(String... settings) throws Exception {
    return deploy(
        War.of(WebXml.open(SERVLETS, WebXml.VANTAGE, String.join("", settings)), Library.values())
            .withPackageOf(LoginServlet.class)
            .withPackageOf(LoginController.class));
  }

  private CompletableFuture<String> login(Visitor visitor, String how) {
    return CompletableFuture.supplyAsync(() -> visitor.submit(how, "name=anna"), browsers)
        .thenApply(HttpResponse::body);
  }

  private static void answer(Visitor visitor, Challenge challenge) throws Exception {
    String event = Events.gathered(TurnClient.relayCandidate(challenge));
    assertThat(visitor.answer(challenge, event).statusCode()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/login/hold", "/login/async", "/mvc/hold", "/mvc/async"})
  void answerEndsTheWait(String how) throws Exception {
    Visitor visitor = deployLogin();
    visitor.get("/shop/page");
    Challenge challenge = visitor.challenge();

    CompletableFuture<String> login = login(visitor, how);
    assertThat(Await.until(Duration.ofMillis(600), login::isDone)).isFalse();
    answer(visitor, challenge);

    assertThat(login.get(3, TimeUnit.SECONDS)).startsWith("CONSISTENT");
    // What is known by then is told at once.
    assertThat(login(visitor, how).get(3, TimeUnit.SECONDS)).startsWith("CONSISTENT");
  }

  /** Another address of the same session: only that one's answer counts. */
  @Test
  void answerOfAnotherNetworkEndsNoWait() throws Exception {
    Visitor visitor = deployLogin(WebXml.setting("trusted-proxies", "127.0.0.0/8"));
    visitor.get("/shop/page");
    Visitor elsewhere = visitor.at(application);
    elsewhere.sendAlways("X-Forwarded-For", "10.98.0.7");
    Challenge there = elsewhere.challenge();
    Challenge here = visitor.challenge();

    CompletableFuture<String> held = login(visitor, "/login/hold");
    CompletableFuture<String> async = login(visitor, "/login/async");
    answer(elsewhere, there);
    assertThat(Await.until(Duration.ofMillis(800), () -> held.isDone() || async.isDone()))
        .isFalse();

    answer(visitor, here);
    assertThat(held.get(3, TimeUnit.SECONDS)).startsWith("CONSISTENT").endsWith("CONSISTENT");
    assertThat(async.get(3, TimeUnit.SECONDS)).startsWith("CONSISTENT").endsWith("CONSISTENT");
  }

  @Test
  void nobodyWaitsWithoutASessionAndNoneIsMade() throws Exception {
    Visitor visitor = deployLogin();
    long began = System.nanoTime();

    assertThat(visitor.submit("/login/hold", "").body()).isEqualTo("PENDING [] PENDING");
    assertThat(visitor.submit("/login/async", "").body()).startsWith("PENDING []");

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    assertThat(visitor.sessionId()).isNull();
  }

  @Test
  void limitEndsTheWait() throws Exception {
    Visitor visitor = deployLogin();
    visitor.get("/shop/page");
    visitor.challenge();

    assertThat(visitor.submit("/login/briefly", "").body()).isEqualTo("PENDING [] PENDING");
  }

  /** Issue 16: told apart from "not yet", and at once. */
  @ParameterizedTest
  @ValueSource(strings = {"/login/hold", "/login/async"})
  void whereTheFilterIsOffNobodyWaits(String how) throws Exception {
    Visitor visitor = deployLogin(WebXml.setting("enabled", "false"));
    visitor.get("/shop/page");
    long began = System.nanoTime();

    assertThat(visitor.submit(how, "").body()).isEqualTo("NOT_EVALUATED [FILTER_OFF] null");

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void undeploymentWaitsForNobodyAndLeavesNoThread() throws Exception {
    Visitor visitor = deployLogin();
    visitor.get("/shop/page");
    visitor.challenge();
    List<CompletableFuture<String>> held = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      held.add(login(visitor, "/login/hold"));
      // Tomcat leaves hanging what is dispatched to an application that is going.
      login(visitor, "/login/async");
    }
    assertThat(
            Await.until(
                Duration.ofSeconds(5),
                () -> Vantages.threads().stream().anyMatch(name -> name.contains("awaited"))))
        .isTrue();
    assertThat(held).noneMatch(CompletableFuture::isDone);

    long began = System.nanoTime();
    application.undeploy();
    application = null;

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(8));
    for (CompletableFuture<String> each : held) {
      each.exceptionally(hungUp -> "").get(5, TimeUnit.SECONDS);
    }
    Vantages.requireNone();
  }
}
