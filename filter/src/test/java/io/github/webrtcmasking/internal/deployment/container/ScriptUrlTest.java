package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.wrapped.ForwardedFilter;
import io.github.webrtcmasking.internal.deployment.container.wrapped.RoutingFilter;
import io.github.webrtcmasking.testing.RawHttp;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which URL the tag has: of this host always, and with the session only where it must. */
class ScriptUrlTest extends ApplicationPerTest {

  private static final Pattern SOURCE = Pattern.compile("<script[^>]* src=\"([^\"]*)\"");
  private static final String PLAIN = "/legacy/webrtc-masking/probe.js";

  private static final String URL_ONLY =
      "<session-config><tracking-mode>URL</tracking-mode></session-config>";

  /** Spellings of a page's path; a path that begins like a host or like another application's. */
  private static final List<String> SPELLINGS =
      List.of(
          "/legacy/shop/page",
          "//evil.example/..;x/legacy/shop/page",
          "//evil.example/../legacy/shop/page",
          "//evil.example/.;/..;/legacy/shop/page",
          "///evil.example/..;x/legacy/shop/page",
          "/;//evil.example/..;x/..;x/legacy/shop/page",
          "/.//evil.example/..;x/legacy/shop/page",
          "/%2Fevil.example/..;x/legacy/shop/page",
          "/%5Cevil.example/..;x/legacy/shop/page",
          "/\\evil.example/..;x/legacy/shop/page",
          "\\\\evil.example\\..;x/legacy/shop/page",
          "/evil.example/..;x/legacy/shop/page",
          "/evil.example/%2e%2e/legacy/shop/page",
          "/evil.example/%2e%2e;x/legacy/shop/page",
          "//legacy/shop/page",
          "/legacy;x=//evil.example/shop/page",
          "/legacy/;//evil.example/shop/page",
          "/legacy//evil.example/../shop/page");

  private Visitor deploy(String... parts) throws Exception {
    return deploy(
        War.of(WebXml.open(WebXml.NO_VANTAGE, String.join("", parts)))
            .withPackageOf(RoutingFilter.class));
  }

  private static String filter(Class<?> type) {
    return """
        <filter><filter-name>own</filter-name><filter-class>%s</filter-class>
          <async-supported>true</async-supported></filter>
        <filter-mapping><filter-name>own</filter-name><url-pattern>/*</url-pattern></filter-mapping>
        """
        .formatted(type.getName());
  }

  private static String source(String page) {
    Matcher tag = SOURCE.matcher(page);
    assertThat(tag.find()).as(page).isTrue();
    return tag.group(1);
  }

  @ParameterizedTest(name = "{0}={1}: {2}")
  @CsvSource({
    "probe.max-age,            PT1H,     probe.js",
    "shield.mode,              block,    shield.js",
    "collector.consent,        required, consent.js",
    "collector.consent,        banner,   ask.js",
  })
  void firstPageOfVisitorHasNoSessionInIt(String key, String value, String script)
      throws Exception {
    Visitor visitor = deploy(WebXml.setting(key, value));

    HttpResponse<String> page = visitor.get("/shop/page");

    assertThat(source(page.body())).isEqualTo("/legacy/webrtc-masking/" + script);
    assertThat(page.body()).doesNotContain(visitor.sessionId());
    assertThat(visitor.askForChallenge().statusCode()).isEqualTo(200);
  }

  @Test
  void pageOfVisitorWithCookieHasNoSessionInIt() throws Exception {
    Visitor visitor = deploy();
    visitor.get("/shop/page");
    assertThat(source(visitor.get("/shop/page").body())).isEqualTo(PLAIN);
  }

  @Test
  void whatFiltersAddStaysWithoutTheSession() throws Exception {
    Visitor visitor = deploy(filter(RoutingFilter.class));
    assertThat(source(visitor.get("/shop/page").body())).isEqualTo(PLAIN + ";route=n1");
    assertThat(source(visitor.get("/shop/page").body())).isEqualTo(PLAIN + ";route=n1");
    assertThat(source(new Visitor(application).get("/shop/plain").body()))
        .isEqualTo(PLAIN + ";route=n1");
  }

  @Test
  void visitorWithoutCookiesHasTheSessionInThePage() throws Exception {
    Visitor visitor = deploy();
    visitor.get("/shop/page");
    Visitor without = new Visitor(application);

    String page = without.get("/shop/page;jsessionid=" + visitor.sessionId()).body();

    assertThat(source(page)).startsWith(PLAIN + ";jsessionid=" + visitor.sessionId());
    assertThat(challengeBeside(page)).isEqualTo(200);
  }

  /** As anybody can link to. */
  @Test
  void unknownSessionInTheUrlPutsNoneIntoThePage() throws Exception {
    Visitor visitor = deploy();
    assertThat(source(visitor.get("/shop/page;jsessionid=0123456789ABCDEF").body()))
        .isEqualTo(PLAIN);
  }

  @Test
  void applicationWithoutCookiesHasTheSessionInEveryPage() throws Exception {
    Visitor visitor = deploy(URL_ONLY);

    String page = visitor.get("/shop/page").body();

    assertThat(source(page)).startsWith(PLAIN + ";jsessionid=");
    assertThat(challengeBeside(page)).isEqualTo(200);
  }

  private int challengeBeside(String page) {
    String path = source(page).replaceFirst("^/legacy", "").replace("probe.js", "challenge");
    return new Visitor(application).post(path, "", "X-Masking", "1").statusCode();
  }

  @Test
  void spellingMayBeAsLongAsTheServerTakesIt() throws Exception {
    deploy();
    String page = "/" + "a".repeat(6000) + "/../legacy/shop/page";
    String answer =
        RawHttp.send(application.uri(), "GET " + page + " HTTP/1.1", "Accept: text/html");
    assertThat(RawHttp.status(answer)).isEqualTo(200);
    assertThat(source(answer)).isEqualTo(PLAIN);
  }

  @Test
  void noSpellingLeadsToAnotherHost() throws Exception {
    deploy();
    List<String> tagged = new ArrayList<>();
    for (String spelling : SPELLINGS) {
      String answer =
          RawHttp.send(application.uri(), "GET " + spelling + " HTTP/1.1", "Accept: text/html");
      if (SOURCE.matcher(answer).find()) {
        tagged.add(spelling);
        assertThat(source(answer)).as(spelling).isEqualTo(PLAIN);
      }
    }
    // Jetty refuses the others.
    assertThat(tagged)
        .contains(kind == Container.Kind.TOMCAT ? SPELLINGS.get(1) : SPELLINGS.get(0));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "/front                 | /front/legacy/webrtc-masking/probe.js",
        "//evil.example         | /legacy/webrtc-masking/probe.js",
        "/\\evil.example        | /legacy/webrtc-masking/probe.js",
        "/%2Fevil.example       | /legacy/webrtc-masking/probe.js",
        "/evil.example/..;x     | /legacy/webrtc-masking/probe.js",
        "https://evil.example   | /legacy/webrtc-masking/probe.js",
        "evil.example           | /legacy/webrtc-masking/probe.js",
        "/a\"><b                | /legacy/webrtc-masking/probe.js",
        "/a?b                   | /legacy/webrtc-masking/probe.js",
        "javascript:alert(1)//  | /legacy/webrtc-masking/probe.js",
      })
  void contextPathOfWrapperIsUsedWhereItIsPlain(String prefix, String source) throws Exception {
    Visitor visitor = deploy(filter(ForwardedFilter.class));
    assertThat(source(visitor.get("/shop/page", "X-Forwarded-Prefix", prefix).body()))
        .isEqualTo(source);
  }
}
