package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.webrtcmasking.papers.Paper;
import io.github.webrtcmasking.testing.server.FrontNginx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command {@code check} where a real nginx in front gets in the way. */
class CheckBehindNginxTest extends ApplicationPerTest {

  private static final String TOLD =
      WebXml.setting("diagnostics", "true") + WebXml.setting("self.from", "127.0.0.0/8");
  private static final String FORWARDED =
      "proxy_set_header Host $http_host;" + " proxy_set_header X-Forwarded-For 10.99.0.7;";
  private static final String PASS =
      " Let requests below /legacy/webrtc-masking/ pass as they are, GET and POST, without a cache"
          + " and without a login (docs/operations.md, Steps that do not follow one another)";
  private static final String NGINX = "(the server there calls itself nginx";

  @TempDir private Path folder;

  @BeforeEach
  void requireNginx() {
    assumeThat(FrontNginx.isInstalled()).as("nginx is installed").isTrue();
  }

  /** What the command prints behind those lines; {@code BACKEND} in them passes requests on. */
  private List<String> check(String lines, String... parts) throws Exception {
    deploy(War.of(WebXml.open(WebXml.VANTAGE, String.join("", parts))));
    String backend = "proxy_pass http://" + application.uri().getAuthority() + "; " + FORWARDED;
    try (FrontNginx nginx = FrontNginx.start(folder, lines.replace("BACKEND", backend))) {
      return CheckCommand.run("http://127.0.0.1:" + nginx.port() + "/legacy/shop/page");
    }
  }

  private List<String> problems(String lines, String... parts) throws Exception {
    return check(lines, parts).stream()
        .filter(line -> line.startsWith("PROBLEM"))
        .map(line -> line.replaceAll("calls itself nginx/[\\w.]+", "calls itself nginx"))
        .toList();
  }

  @Test
  void proxyThatIsNotTrusted() throws Exception {
    List<String> problems = problems("location / { BACKEND }", TOLD);
    assertThat(Paper.of("docs/install.md").text()).contains(problems.get(0));
    assertThat(problems)
        .containsExactly(
            "PROBLEM  proxies: requests arrive through a proxy that the site does not trust, so"
                + " nobody who comes through it can be judged. A proxy or balancer in front is not"
                + " named: put its addresses into webrtc.masking.trusted-proxies."
                + " (docs/install.md, Behind a proxy or balancer)");
  }

  @Test
  void proxyThatIsTrusted() throws Exception {
    assertThat(
            check("location / { BACKEND }", TOLD, WebXml.setting("trusted-proxies", "127.0.0.1")))
        .contains(
            "OK       proxies: the site takes this visit for one of its own network",
            "No problem found, and 1 not known from here.");
  }

  @Test
  void whoeverIsATrustedProxyCannotTell() throws Exception {
    assertThat(
            check(
                "location / { BACKEND }",
                TOLD,
                WebXml.setting("trusted-proxies", "127.0.0.1, 10.99.0.7")))
        .contains(
            "UNKNOWN  proxies: this machine is itself among webrtc.masking.trusted-proxies, or the"
                + " proxy does not say who asks: ask from elsewhere");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "location / { BACKEND } location /legacy/webrtc-masking/ { deny all; }"
            + "|answers 403 with text/html",
        "location / { BACKEND } location /legacy/webrtc-masking/ { return 404; }|404 with text/html",
        "location / { BACKEND } location /legacy/webrtc-masking/ { return 302 /login; }"
            + "|302 with text/html, which leads to http",
        "location / { BACKEND } location /legacy/webrtc-masking/ { return 200 'hello'; }"
            + "|is text/plain, and browsers run no such script",
      })
  void endpointsThatAreKeptAway(String lines, String told) throws Exception {
    List<String> problems = problems(lines);
    assertThat(problems).hasSize(2);
    assertThat(problems.get(0)).startsWith("PROBLEM  script: ").endsWith(PASS);
    assertThat(problems.get(0)).contains(told);
    assertThat(problems.get(1)).startsWith("PROBLEM  challenge: ").endsWith(PASS);
  }

  @Test
  void postThatIsRefused() throws Exception {
    assertThat(
            problems(
                "location / { BACKEND }"
                    + " location /legacy/webrtc-masking/ { limit_except GET { deny all; } BACKEND }"))
        .containsExactly(
            "PROBLEM  challenge: /legacy/webrtc-masking/challenge answers 403 with text/html "
                + NGINX
                + "); that is not the filter, as by a login or a firewall in front."
                + PASS);
  }

  @Test
  void headerThatIsTakenOut() throws Exception {
    assertThat(
            problems(
                "location / { BACKEND }"
                    + " location /legacy/webrtc-masking/ { proxy_set_header X-Masking ''; BACKEND }"))
        .containsExactly(
            "PROBLEM  challenge: the filter refuses /legacy/webrtc-masking/challenge: The header"
                + " X-Masking: 1 is missing."
                + PASS);
  }

  @Test
  void cookiesThatAreLost() throws Exception {
    assertThat(
            problems(
                "location / { proxy_hide_header Set-Cookie; BACKEND }",
                WebXml.setting("session.create", "true")))
        .singleElement()
        .asString()
        .startsWith(
            "PROBLEM  answer: /legacy/webrtc-masking/answer does not know the challenge that this"
                + " visit was given. The session is lost between two requests:");
  }

  @Test
  void pathOfTheCookieThatIsNotRewritten() throws Exception {
    List<String> problems =
        problems(
            "location / { proxy_cookie_path /legacy /elsewhere; BACKEND }",
            WebXml.setting("session.create", "false"));
    assertThat(problems)
        .containsExactly(
            "PROBLEM  challenge: /legacy/webrtc-masking/challenge gives none, because this visit has"
                + " no session: the path of its cookie does not cover"
                + " /legacy/webrtc-masking/challenge. Let the proxy rewrite the path of cookies as it"
                + " does that of pages (docs/sessions.md, When one begins)");
  }

  @Test
  void policyOfTheFrontServer() throws Exception {
    List<String> problems =
        problems(
            "location / { add_header Content-Security-Policy \"script-src https://x.example;"
                + " connect-src 'none'\"; BACKEND }");
    assertThat(problems)
        .containsExactly(
            "PROBLEM  policy: the policy of the answer does not let the script run: script-src is in"
                + " the way. Add to script-src: 'self' (docs/install.md, Content Security Policy)",
            "PROBLEM  policy: the policy of the answer does not let the script ask and answer:"
                + " connect-src is in the way. Add to connect-src: 'self' (docs/install.md, Content"
                + " Security Policy)");
  }

  @Test
  void pageOfBeforeTheInstallationInACache() throws Exception {
    Files.writeString(
        Files.createDirectories(folder.resolve("legacy/shop")).resolve("page"), "<html>");
    assertThat(
            problems(
                "location / { BACKEND } location = /legacy/shop/page { root "
                    + folder
                    + "; default_type text/html; add_header X-Cache-Status HIT; }"))
        .first()
        .asString()
        .isEqualTo(
            "PROBLEM  tag: the page has none, and it comes from a cache (X-Cache-Status: HIT). It may"
                + " have been kept since before the installation: empty the cache, and ask again"
                + " (docs/install.md, Caches)");
  }

  @Test
  void tagThatIsTakenOut() throws Exception {
    assertThat(
            problems(
                "location / { sub_filter_once off; sub_filter 'type=\"module\"' ''; BACKEND"
                    + " proxy_set_header Accept-Encoding ''; }",
                TOLD,
                WebXml.setting("trusted-proxies", "127.0.0.1")))
        .containsExactly(
            "PROBLEM  tag: the page has none, although the filter put it in. Something in front takes"
                + " scripts out of pages: leave module scripts alone there");
  }

  @Test
  void loginInFront() throws Exception {
    List<String> lines =
        check(
            "location / { BACKEND }"
                + " location = /legacy/shop/page { return 302 http://$http_host/login; }"
                + " location = /login { default_type text/html; return 401 'who?'; }");
    assertThat(lines.get(0)).startsWith("NOTE     page: a redirect leads from ").endsWith("/login");
    assertThat(lines.get(1))
        .startsWith("PROBLEM  page: ")
        .endsWith(
            "Something in front wants a login, or refuses this program: give it what lets you in, by"
                + " --header 'Cookie: …' or --header 'Authorization: …'");
  }

  @Test
  void headersLetInAndStayOnTheSite() throws Exception {
    deploy(War.of(WebXml.open(WebXml.VANTAGE)));
    String backend = "proxy_pass http://" + application.uri().getAuthority() + "; " + FORWARDED;
    String lines =
        "location / { if ($cookie_key != 'sesame') { return 403; } "
            + backend
            + " } location = /legacy/out { return 302 http://localhost:$server_port/legacy/shop/page; }";
    try (FrontNginx nginx = FrontNginx.start(folder, lines)) {
      String site = "http://127.0.0.1:" + nginx.port() + "/legacy/";
      assertThat(CheckCommand.problems(site + "shop/page", "--header", "Cookie: key=sesame"))
          .isEmpty();
      assertThat(CheckCommand.problems(site + "shop/page")).isNotEmpty();
    }
  }
}
