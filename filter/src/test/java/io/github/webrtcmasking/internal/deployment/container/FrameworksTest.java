package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.wicket.WicketShop;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Pages of real frameworks that are filters, with the automatic mapping: each is tagged once. */
class FrameworksTest extends ApplicationPerTest {

  private static final String HTML =
      "<html><head><title>%1$s</title></head><body>%1$s</body></html>";

  private static final String ROWS = "<p>row</p>\n".repeat(20_000);

  private static final List<String> DECORATED =
      List.of("/shop/plain", "/shop/page", "/shop/forward", "/static.html");

  private Visitor visitor;

  /** As a browser goes where it is sent. */
  private HttpResponse<String> follow(String path) {
    HttpResponse<String> response = visitor.get(path);
    while (response.statusCode() / 100 == 3) {
      String location = response.headers().firstValue("Location").orElseThrow();
      response = visitor.get(response.uri().resolve(location).toString());
    }
    return response;
  }

  private void assertTaggedOnce(String... pages) {
    for (String page : pages) {
      assertThat(follow(page).body()).as(page).containsOnlyOnce("/probe.js").contains("</html>");
    }
  }

  @Test
  void wicket() throws Exception {
    visitor =
        deploy(
            War.of(
                    WebXml.open(
                        WebXml.filter(
                            "wicket",
                            "org.apache.wicket.protocol.http.WicketFilter",
                            param("applicationClassName", WicketShop.class.getName())
                                + param("filterMappingUrlPattern", "/*")),
                        WebXml.NO_VANTAGE))
                .withPackageOf(WicketShop.class)
                .withJars(ClassPath.framework("wicket")));

    assertTaggedOnce("/", "/mounted", "/counting", "/failing", "/shop/plain", "/static.html");
    HttpResponse<String> page = follow("/counting");
    String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
    String nonce = first("'nonce-([^']+)'", policy);
    assertThat(page.body())
        .contains("nonce=\"" + nonce + "\" src=\"/legacy/webrtc-masking/probe.js");

    String clicked = page.uri().resolve(first("href=\"([^\"]+)\"", page.body())).toString();
    HttpResponse<String> next = follow(clicked);
    assertThat(next.body()).contains("clicked 1").containsOnlyOnce("/probe.js");
    HttpResponse<String> ajax =
        visitor.get(
            next.uri().resolve(first("\"u\":\"([^\"]+)\"", next.body())).toString(),
            "Wicket-Ajax",
            "true",
            "Wicket-Ajax-BaseURL",
            "counting",
            "X-Requested-With",
            "XMLHttpRequest");
    assertThat(ajax.body()).contains("<ajax-response>", "clicked 2").doesNotContain("probe.js");
  }

  @Test
  void struts() throws Exception {
    visitor =
        deploy(
            War.of(
                    WebXml.open(
                        WebXml.filter(
                            "struts",
                            "org.apache.struts2.dispatcher.filter.StrutsPrepareAndExecuteFilter",
                            ""),
                        WebXml.NO_VANTAGE,
                        WebXml.ERROR_PAGE
                            .replace("500", "404")
                            .replace("/shop/plain", "/static.html")))
                .with(
                    "WEB-INF/classes/struts.xml",
                    """
                <!DOCTYPE struts PUBLIC "-//Apache Software Foundation//DTD Struts Configuration 6.5//EN"
                    "https://struts.apache.org/dtds/struts-6.5.dtd">
                <struts>
                  <constant name="struts.devMode" value="false"/>
                  <package name="shop" namespace="/" extends="struts-default">
                    <global-results>
                      <result name="broken" type="freemarker">/WEB-INF/broken.ftl</result>
                    </global-results>
                    <global-exception-mappings>
                      <exception-mapping exception="java.lang.Exception" result="broken"/>
                    </global-exception-mappings>
                    <action name="page"><result type="freemarker">/WEB-INF/page.ftl</result></action>
                    <action name="file"><result>/static.html</result></action>
                    <action name="failing" method="missing">
                      <result type="freemarker">/WEB-INF/page.ftl</result>
                    </action>
                    <action name="forgotten">
                      <result type="freemarker">/WEB-INF/forgotten.ftl</result>
                    </action>
                  </package>
                </struts>
                """)
                .with("WEB-INF/page.ftl", HTML.formatted("${1 + 1} rows ${'x'?upper_case}"))
                .with("WEB-INF/broken.ftl", HTML.formatted("Struts is sorry"))
                .withJars(ClassPath.framework("struts")));

    assertTaggedOnce(
        "/page.action", "/page", "/file.action", "/failing.action", "/shop/plain", "/static.html");
    assertThat(visitor.get("/page.action").body()).contains("2 rows X");
    assertThat(visitor.get("/failing.action").body()).contains("Struts is sorry");
    // There is no such template, and no such action.
    assertTaggedOnce("/forgotten.action", "/nowhere.action");
  }

  /** With us as without us, but for the one tag at the start of the whole. */
  @Test
  void sitemesh() throws Exception {
    Map<String, String> without = new LinkedHashMap<>();
    Container.Application plain = container.deploy(decorated(War.Library.JSONB));
    for (String page : DECORATED) {
      without.put(page, new Visitor(plain).get(page).body());
    }
    plain.undeploy();
    assertThat(without.get("/shop/plain")).contains("Ours: Shop", ROWS, " Welcome below</body>");

    visitor = deploy(decorated(War.Library.FILTER, War.Library.JSONB));
    for (String page : DECORATED) {
      String body = visitor.get(page).body();
      assertThat(body).as(page).containsOnlyOnce("/probe.js").contains("<head><script ");
      assertThat(body.replaceFirst("<script [^>]*probe.js[^>]*></script>", ""))
          .as(page)
          .isEqualTo(without.get(page));
    }
  }

  private static War decorated(War.Library... libraries) {
    return War.of(
            WebXml.open(
                WebXml.filter("sitemesh", "org.sitemesh.config.ConfigurableSiteMeshFilter", ""),
                WebXml.NO_VANTAGE),
            libraries)
        .with(
            "WEB-INF/sitemesh3.xml",
            """
            <sitemesh><mapping path="/*" decorator="decorator.html"/></sitemesh>
            """)
        .with(
            "WEB-INF/decorators/decorator.html",
            """
            <!DOCTYPE html><html><head><title>Ours: <sitemesh:write property="title"/></title>
            <sitemesh:write property="head"/></head>
            <body>%s <sitemesh:write property="body"/> below</body></html>
            """
                .formatted(ROWS))
        .withJars(ClassPath.framework("sitemesh"));
  }

  private static String param(String name, String value) {
    return "<init-param><param-name>%s</param-name><param-value>%s</param-value></init-param>"
        .formatted(name, value);
  }

  private static String first(String pattern, String text) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(text).isTrue();
    return found.group(1).replace("&amp;", "&");
  }
}
