package io.github.webrtcmasking.internal.deployment.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.replaced.DeskServlet;
import io.github.webrtcmasking.internal.deployment.container.secured.ShopSecurity;
import io.github.webrtcmasking.internal.deployment.container.spring.JdkSessions;
import io.github.webrtcmasking.testing.Await;
import io.github.webrtcmasking.testing.LogLines;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The real Spring Security, with its login and its check of forms, behind the real Spring Session.
 */
@ParameterizedClass(name = "{0}, {1}")
@MethodSource("everywhere")
@Tag("thorough")
class RealSpringSecurityTest {

  /** The libraries' versions. */
  enum Version {
    SIX,
    SEVEN;

    private List<Path> jars() {
      return this == SIX ? ClassPath.spring() : ClassPath.spring7();
    }
  }

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");
  private static final String OUR_PATH = "/webrtc-masking/**";
  private static final String FROM_APPLICATION = WebXml.setting("session.from", "application");
  private static final String DELEGATE = "org.springframework.web.filter.DelegatingFilterProxy";

  private static final String SPRING =
      """
      <context-param>
        <param-name>contextClass</param-name>
        <param-value>org.springframework.web.context.support.AnnotationConfigWebApplicationContext</param-value>
      </context-param>
      <context-param>
        <param-name>contextConfigLocation</param-name><param-value>%s %s</param-value>
      </context-param>
      <listener>
        <listener-class>org.springframework.web.context.ContextLoaderListener</listener-class>
      </listener>
      %s
      %s
      """
          .formatted(
              JdkSessions.class.getName(),
              ShopSecurity.class.getName(),
              Stream.of("springSessionRepositoryFilter", "springSecurityFilterChain")
                  .map(name -> WebXml.filter(name, DELEGATE, ""))
                  .reduce("", String::concat),
              SecondStepDesk.SERVLET);

  static Stream<Arguments> everywhere() {
    return Stream.of(Container.Kind.values())
        .flatMap(kind -> Stream.of(Version.values()).map(version -> Arguments.of(kind, version)));
  }

  @Parameter(0)
  Container.Kind kind;

  @Parameter(1)
  Version version;

  @TempDir private Path folder;

  private Container container;
  private Container.Application application;
  private Visitor visitor;
  private LogLines log;

  @BeforeEach
  void start() throws Exception {
    container = kind.start();
    log = LogLines.listen();
  }

  @AfterEach
  void stop() {
    log.close();
    container.close();
  }

  private void deploy(String open, String... parts) throws Exception {
    War war =
        War.of(
                WebXml.open(
                    SPRING,
                    contextParam(
                        "basket.database",
                        "jdbc:h2:mem:" + folder.getFileName() + ";DB_CLOSE_DELAY=-1"),
                    contextParam("shop.open", open),
                    String.join("\n", parts),
                    WebXml.VANTAGE,
                    WebXml.setting("trusted-proxies", "127.0.0.0/8")))
            .withPackageOf(DeskServlet.class)
            .withPackageOf(ShopSecurity.class)
            .withPackageOf(JdkSessions.class)
            .withJars(version.jars())
            .withJars(ClassPath.shiro());
    application = container.deploy(war);
    visitor = new Visitor(application);
    visitor.sendAlways("X-Forwarded-For", "10.99.0.7");
  }

  private static String contextParam(String name, String value) {
    return "<context-param><param-name>%s</param-name><param-value>%s</param-value></context-param>"
        .formatted(name, value);
  }

  /** The generated page, to which a stranger is sent. */
  private String loginPage() {
    HttpResponse<String> sent = visitor.get("/shop/page");
    assertThat(sent.statusCode()).isEqualTo(302);
    assertThat(sent.headers().firstValue("Location").orElse("")).endsWith("/login");
    return visitor.get("/login").body();
  }

  private void login(String page) {
    Matcher token = TOKEN.matcher(page);
    assertThat(token.find()).as(page).isTrue();
    HttpResponse<String> sent =
        visitor.submit(
            "/login",
            "username=anna&password=secret&_csrf=" + URLEncoder.encode(token.group(1), UTF_8));
    assertThat(sent.statusCode()).isEqualTo(302);
    assertThat(sent.headers().firstValue("Location").orElse("")).contains("/shop/page");
  }

  private void assess() throws Exception {
    BasketVisits.answer(visitor, visitor.challenge());
    assertThat(visitor.verdict()).isEqualTo("MASKED HIGH");
  }

  private List<String> warnings() {
    return log.ours().stream().filter(line -> line.startsWith("WARNING")).toList();
  }

  /** Spring's cookie: on Jetty it has the name of the server's, but still a value of its own. */
  private void assertOneSession() {
    assertThat(visitor.cookies().values())
        .singleElement()
        .satisfies(value -> UUID.fromString(new String(Base64.getDecoder().decode(value), UTF_8)));
  }

  @Test
  void customerIsAssessedInOneSession() throws Exception {
    deploy(OUR_PATH);
    String login = loginPage();
    assertThat(login).containsOnlyOnce("/probe.js");
    BasketVisits.answer(visitor, visitor.challenge());
    login(login);
    assertThat(visitor.get("/shop/page").body()).containsOnlyOnce("/probe.js");
    assertThat(visitor.verdict()).isEqualTo("MASKED HIGH");
    assertThat(visitor.askForChallenge().statusCode()).isEqualTo(204);
    assertOneSession();
    assertThat(warnings())
        .singleElement()
        .asString()
        .contains("webrtc.masking.session.from", "SessionRepositoryRequestWrapper");
  }

  @Test
  void whatIsKnownAtTheLoginPageIsKnownBehindItAndTheStepUpIsAskedForOnce() throws Exception {
    deploy(OUR_PATH, FROM_APPLICATION, SecondStepDesk.GUARDED);
    String login = loginPage();
    BasketVisits.answer(visitor, visitor.challenge());
    login(login);
    assertThat(visitor.verdict()).isEqualTo("MASKED HIGH");
    HttpResponse<String> sent = visitor.get("/shop/plain");
    assertThat(sent.headers().firstValue("Location").orElse("")).endsWith("/desk/step-up");
    assertThat(visitor.get("/desk/step-up").body()).isEqualTo("passed");
    assertThat(visitor.get("/shop/plain").body()).containsOnlyOnce("/probe.js");
    assertOneSession();
    assertThat(warnings()).isEmpty();
  }

  @Test
  void challengeAtTheLoginPageMakesNoSecondSession() throws Exception {
    deploy(OUR_PATH, WebXml.setting("session.create", "true"));
    String login = loginPage();
    visitor.askForChallenge();
    login(login);
    visitor.get("/shop/page");
    assess();
    assertOneSession();
  }

  @Test
  void pathThatNeedsLoginIsWarnedOfAndWorksBehindIt() throws Exception {
    deploy("/public/**", FROM_APPLICATION);
    String login = loginPage();
    assertThat(visitor.askForChallenge().statusCode()).isGreaterThanOrEqualTo(300);
    assertThat(visitor.askForChallenge().statusCode()).isGreaterThanOrEqualTo(300);
    // Jetty has sent the redirect before the filters return.
    Await.until(Duration.ofSeconds(10), () -> !warnings().isEmpty());
    assertThat(warnings())
        .singleElement()
        .asString()
        .contains("pass /webrtc-masking/* without a login", "permitAll");
    login(login);
    visitor.get("/shop/page");
    assess();
    assertOneSession();
  }
}
