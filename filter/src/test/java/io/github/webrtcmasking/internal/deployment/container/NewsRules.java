package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.AssessmentListener;
import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import io.github.webrtcmasking.internal.deployment.container.told.NewsRegistration;
import io.github.webrtcmasking.internal.deployment.container.told.NewsService;
import io.github.webrtcmasking.internal.deployment.container.told.NewsServlet;
import io.github.webrtcmasking.testing.Await;
import io.github.webrtcmasking.testing.Events;
import java.time.Duration;

/** An application that wants to be told of assessments, and what has to come of it. */
final class NewsRules {

  private static final String SERVLET =
      """
      <servlet><servlet-name>news</servlet-name><servlet-class>%s</servlet-class></servlet>
      <servlet-mapping>
        <servlet-name>news</servlet-name><url-pattern>/news</url-pattern>
      </servlet-mapping>
      <listener><listener-class>%s</listener-class></listener>
      """
          .formatted(NewsServlet.class.getName(), NewsRegistration.class.getName());

  private NewsRules() {}

  /** The application, with a listener as a service and two that it registers in code. */
  static String webXml(String... parts) {
    return WebXml.open(
        WebXml.VANTAGE,
        WebXml.setting("trusted-proxies", "127.0.0.0/8,::1"),
        SERVLET,
        String.join("\n", parts));
  }

  static War withListeners(War war) {
    return war.withPackageOf(NewsService.class)
        .with(
            "WEB-INF/classes/META-INF/services/" + AssessmentListener.class.getName(),
            NewsService.class.getName());
  }

  /** A visitor is assessed twice, and the application hears each of it once. */
  static void everyoneIsToldOnce(Application application, String cdiBegins) throws Exception {
    Visitor visitor = new Visitor(application);
    visitor.get("/shop/page");
    assertThat(visitor.get("/news").body()).isEqualTo("service=null registered=null cdi=null");
    visitor.answer(visitor.challenge(), Events.UNSUPPORTED);
    awaitNews(visitor, "service=INCONCLUSIVE registered=INCONCLUSIVE cdi=" + cdiBegins);

    visitor.sendAlways("X-Forwarded-For", "10.99.0.7");
    var challenge = visitor.challenge();
    visitor.answer(challenge, Events.gathered(TurnClient.relayCandidate(challenge)));

    awaitNews(visitor, "service=INCONCLUSIVE MASKED registered=INCONCLUSIVE MASKED cdi=");
  }

  /** Waits until the application shows that its listeners heard of the visitor. */
  static void awaitNews(Visitor visitor, String expected) {
    boolean told =
        Await.until(Duration.ofSeconds(10), () -> visitor.get("/news").body().startsWith(expected));
    assertThat(told).as(() -> visitor.get("/news").body()).isTrue();
  }
}
