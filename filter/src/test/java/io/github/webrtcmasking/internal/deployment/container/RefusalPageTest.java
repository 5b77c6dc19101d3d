package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.testing.LogLines;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a refused visitor sees where the application has no page for that, and where it has. */
class RefusalPageTest extends ApplicationPerTest {

  private static final String GUARDED = "/shop/page?a=1&b=%22%3Cx%3E";

  private static final String REFUSING =
      WebXml.NO_VANTAGE
          + WebXml.setting("gate.names", "pay")
          + WebXml.setting("gate.mode", "enforce")
          + WebXml.setting("gate.pay.path", "/shop/page")
          + WebXml.setting("gate.pay.pending", "act")
          + WebXml.setting("gate.pay.action", "deny");

  private static final String OURS = "This page does not open over your connection";

  @TempDir Path folder;

  private static War war(String... parts) {
    return War.of(WebXml.complete(REFUSING, String.join("", parts)));
  }

  private static String errorPage(String parts) {
    return "<error-page>" + parts + "<location>/static.html</location></error-page>";
  }

  private static String header(HttpResponse<String> response, String name) {
    return String.join(" AND ", response.headers().allValues(name));
  }

  @Test
  void visitorReadsWhatHappenedWhatToDoAndWhomToAsk() throws Exception {
    Visitor visitor = deploy(war(WebXml.setting("gate.contact", "help@shop.example")));

    HttpResponse<String> refused = visitor.get(GUARDED);

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body())
        .contains("<html lang=\"en\">", "<h1>" + OURS + "</h1>", "There is nothing wrong")
        .contains("Switch off the VPN, the proxy or the extension for this site.")
        .contains("<a href=\"/legacy/shop/page?a=1&amp;b=%22%3Cx%3E\">Try again</a>")
        .contains("<a href=\"mailto:help@shop.example\">help@shop.example</a>")
        .containsOnlyOnce("src=\"/legacy/webrtc-masking/probe.js\"")
        .doesNotContain("{{", "{0}");
    assertThat(header(refused, "Cache-Control")).isEqualTo("no-store");
    assertThat(header(refused, "Content-Type")).isEqualToIgnoringCase("text/html;charset=utf-8");
    assertThat(header(refused, "Content-Language")).isEqualTo("en");
    assertThat(header(refused, "X-Robots-Tag")).isEqualTo("noindex");
    assertThat(visitor.get("/shop/plain").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "de-AT, de, Diese Seite öffnet sich nicht",
    "'fr,de;q=0.5', de, Was Sie tun können",
    "fr, en, What you can do",
    "'', en, What you can do",
  })
  void pageIsInTheVisitorsLanguage(String asked, String language, String words) throws Exception {
    Visitor visitor = deploy(war());

    assertThat(visitor.get(GUARDED, "Accept-Language", asked).body())
        .contains("<html lang=\"" + language + "\">", words);
  }

  @Test
  void applicationMayBringAnotherLanguage() throws Exception {
    Visitor visitor =
        deploy(
            war()
                .with(
                    "WEB-INF/classes/webrtc-masking-sentences_fr.properties",
                    "refusal.title = Cette page ne s’ouvre pas <ici>"));

    assertThat(visitor.get(GUARDED, "Accept-Language", "fr-CA").body())
        .contains("<html lang=\"fr\">", "<h1>Cette page ne s’ouvre pas &lt;ici&gt;</h1>");
  }

  @Test
  void headIsAnsweredLikeGet() throws Exception {
    Visitor visitor = deploy(war());
    HttpResponse<String> get = visitor.get(GUARDED);
    HttpResponse<String> head = visitor.send("HEAD", GUARDED);

    assertThat(head.statusCode()).isEqualTo(403);
    assertThat(head.body()).isEmpty();
    for (String name : new String[] {"Content-Type", "Content-Length", "Cache-Control"}) {
      assertThat(header(head, name)).as(name).isEqualTo(header(get, name)).isNotEmpty();
    }
  }

  /** A form cannot be sent again by a link. */
  @Test
  void afterAPostTheLinkLeadsToTheBeginning() throws Exception {
    Visitor visitor = deploy(war());

    HttpResponse<String> refused = visitor.submit(GUARDED, "item=7");

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("<a href=\"/legacy/\">Try again</a>");
  }

  @ParameterizedTest
  @CsvSource({
    "Accept, application/json",
    "Accept, */*",
    "Sec-Fetch-Dest, empty",
    "Sec-Fetch-Dest, iframe",
    "Sec-Fetch-Dest, image",
    "X-Requested-With, XMLHttpRequest",
  })
  void whoeverShowsNoPageGetsTheBareStatus(String header, String value) throws Exception {
    Visitor visitor = deploy(war());

    HttpResponse<String> refused = visitor.get(GUARDED, header, value);

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).doesNotContain(OURS);
    assertThat(header(refused, "Cache-Control")).contains("no-store");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<error-code>403</error-code>",
        "<error-code> 403 </error-code>",
        "",
        "<!-- default --> "
      })
  void pageOfTheApplicationStays(String error) throws Exception {
    Visitor visitor = deploy(war(errorPage("<error-code>500</error-code>"), errorPage(error)));

    HttpResponse<String> refused = visitor.get(GUARDED);

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("Static").doesNotContain(OURS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<error-code>404</error-code>",
        "<exception-type>java.lang.Exception</exception-type>"
      })
  void pagesForOtherErrorsAreNoPageForThisOne(String error) throws Exception {
    assertThat(deploy(war(errorPage(error))).get(GUARDED).body()).contains(OURS);
  }

  @Test
  void operatorDecidesWhosePageItIs() throws Exception {
    String own = WebXml.setting("gate.refusal-page", "own");
    assertThat(deploy(war(own, errorPage("<error-code>403</error-code>"))).get(GUARDED).body())
        .contains(OURS);
    application.undeploy();
    String application = WebXml.setting("gate.refusal-page", "application");
    assertThat(deploy(war(application)).get(GUARDED).body()).doesNotContain(OURS);
  }

  /** What registers error pages in code tells nobody. */
  @Test
  void applicationOfSpringBootKeepsItsPage() throws Exception {
    String name = "org/springframework/boot/SpringApplication.class";
    byte[] someClass =
        Files.readAllBytes(
            ClassPath.TEST_CLASSES.resolve(War.class.getName().replace('.', '/') + ".class"));
    Visitor visitor = deploy(war().with("WEB-INF/classes/" + name, someClass));

    assertThat(visitor.get(GUARDED).body()).doesNotContain(OURS);
  }

  @ParameterizedTest
  @CsvSource({
    "META-INF/context.xml, '<Context><!-- ErrorReportValve --></Context>'",
    "WEB-INF/sun-web.xml, '<sun-web-app><property name=\"send-error_1\"/></sun-web-app>'",
    "WEB-INF/undertow-handlers.conf, response-code(403)",
  })
  void whatASingleServerIsToldIsRespected(String file, String content) throws Exception {
    assertThat(deploy(war().with(file, content)).get(GUARDED).body()).doesNotContain(OURS);
  }

  @Test
  void operatorsOwnPageIsFilledAndEscaped() throws Exception {
    Visitor visitor =
        deploy(
            war(
                    WebXml.setting("gate.refusal-template", "/WEB-INF/refused.html"),
                    WebXml.setting("gate.contact", "Ask &lt;us&gt; &amp; \"them\""))
                .with(
                    "WEB-INF/refused.html",
                    "<html lang=\"{{language}}\"><HEAD><title>{{title}}</title></HEAD><body>"
                        + "<a href=\"{{again-url}}\">{{again}}</a>|{{contact}}|{{nothing}}$1\\"
                        + "</body></html>")
                .with("WEB-INF/refused_de.html", "Auf Deutsch: {{title}}"));

    HttpResponse<String> refused = visitor.get(GUARDED);

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body())
        .contains("<html lang=\"en\">", "<title>" + OURS + "</title>")
        .contains("<a href=\"/legacy/shop/page?a=1&amp;b=%22%3Cx%3E\">Try again</a>")
        .contains("|Ask &lt;us&gt; &amp; &quot;them&quot;|{{nothing}}$1\\</body>")
        .contains("src=\"/legacy/webrtc-masking/probe.js\"></script></HEAD>");
    assertThat(header(refused, "Cache-Control")).isEqualTo("no-store");
    assertThat(visitor.send("HEAD", GUARDED).headers().firstValue("Content-Length"))
        .isEqualTo(refused.headers().firstValue("Content-Length"));
    assertThat(visitor.get(GUARDED, "Accept-Language", "de").body())
        .isEqualTo("Auf Deutsch: Diese Seite öffnet sich nicht über Ihre Verbindung");
  }

  /** For an application that nobody can change. */
  @Test
  void operatorsOwnPageMayLieBesideTheApplication() throws Exception {
    Path file = Files.writeString(folder.resolve("refused.html"), "Besides: {{again-url}}");
    Visitor visitor = deploy(war(WebXml.setting("gate.refusal-template", "file:" + file)));

    assertThat(visitor.get("/shop/page").body()).isEqualTo("Besides: /legacy/shop/page");
  }

  @Test
  void pageThatIsNotThereIsToldOnceAndOursIsShown() throws Exception {
    try (LogLines log = LogLines.listen()) {
      Visitor visitor = deploy(war(WebXml.setting("gate.refusal-template", "/WEB-INF/none.html")));
      assertThat(visitor.get(GUARDED).body()).contains(OURS);
      assertThat(visitor.get(GUARDED, "Accept-Language", "de").statusCode()).isEqualTo(403);

      assertThat(log.all())
          .filteredOn(line -> line.contains("refusal-template"))
          .singleElement()
          .asString()
          .startsWith("WARNING")
          .contains("/WEB-INF/none.html cannot be shown (it is not there)");
    }
  }

  /**
   * Who leaves the proxy at this page is looked at again here, or nobody would ever let them in.
   */
  @Test
  void pageCarriesNoScriptWherePagesAreLeftOut() throws Exception {
    Visitor visitor = deploy(war(WebXml.setting("pages.exclude", "/shop/*")));

    assertThat(visitor.get(GUARDED).body()).contains(OURS).doesNotContain("<script");
  }

  /** Where the sessions are those of the application's filters, the gate stands behind them. */
  @Test
  void pageIsTaggedOnceBehindFiltersToo() throws Exception {
    Visitor visitor = deploy(war(WebXml.setting("session.from", "application")));

    assertThat(visitor.get(GUARDED).body()).contains(OURS).containsOnlyOnce("probe.js");
  }

  @Test
  void pageThatIsNotUtf8IsToldAndOursIsShown() throws Exception {
    try (LogLines log = LogLines.listen()) {
      Visitor visitor =
          deploy(
              war(WebXml.setting("gate.refusal-template", "/WEB-INF/refused.html"))
                  .with("WEB-INF/refused.html", new byte[] {'f', (byte) 0xfc, 'r'}));
      assertThat(visitor.get(GUARDED).body()).contains(OURS);
      assertThat(log.all())
          .filteredOn(line -> line.contains("refusal-template"))
          .singleElement()
          .asString()
          .contains("MalformedInputException");
    }
  }
}
