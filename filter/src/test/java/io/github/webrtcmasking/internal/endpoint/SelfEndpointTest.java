package io.github.webrtcmasking.internal.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.support.Product;
import io.github.webrtcmasking.testing.Events;
import io.github.webrtcmasking.testing.LogLines;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sees the page with their own verdict, and what it says to them. */
class SelfEndpointTest {

  private static final String SELF = "self";
  private static final String OPERATOR = "8.8.8.8";
  private static final String FORWARDED = "X-Forwarded-For";

  private static final String CANDIDATE =
      "candidate:2 1 udp 1677729535 9.9.9.9 50000 typ srflx raddr 0.0.0.0 rport 0";

  private final HttpClient visitor = SmallServer.newVisitor();

  private static Map<String, String> settings(String... more) {
    Map<String, String> settings = new HashMap<>();
    settings.put("webrtc.masking.trusted-proxies", "127.0.0.1");
    settings.put("webrtc.masking.diagnostics", "true");
    settings.put("webrtc.masking.self.from", "8.8.8.0/24, 2a00::/32");
    for (int i = 0; i < more.length; i += 2) {
      settings.put("webrtc.masking." + more[i], more[i + 1]);
    }
    return settings;
  }

  private static SmallServer start(Map<String, String> settings) throws Exception {
    return SmallServer.start(settings, OptionalInt.of(3478));
  }

  private HttpResponse<String> page(SmallServer server, String... headers) throws Exception {
    return server.send(visitor, "GET", SELF, headers);
  }

  private String body(SmallServer server) throws Exception {
    return page(server, FORWARDED, OPERATOR).body();
  }

  /** Status, headers and body, without what every answer has of its own. */
  private static String all(HttpResponse<String> answer) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(answer.headers().map());
    headers.remove("date");
    return answer.statusCode() + " " + headers + " " + answer.body();
  }

  private void isNotThere(SmallServer server, String method, String... headers) throws Exception {
    String nothing = all(server.send(visitor, method, "nothing", headers));
    assertThat(all(server.send(visitor, method, SELF, headers))).isEqualTo(nothing);
    assertThat(all(server.send(visitor, method, "self.js", headers))).isEqualTo(nothing);
    assertThat(nothing).startsWith("404").doesNotContainIgnoringCase("set-cookie");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "POST", "PUT"})
  void nobodyElseCanTellThatThereIsSuchAPage(String method) throws Exception {
    try (SmallServer server = start(settings())) {
      isNotThere(server, method, FORWARDED, "9.9.9.9");
      isNotThere(server, method, FORWARDED, "9.9.9.9", "Sec-Fetch-Site", "cross-site");
      isNotThere(server, method, FORWARDED, "8.8.9.8");
      isNotThere(server, method, FORWARDED, "2a01::1");
    }
  }

  @ParameterizedTest
  @CsvSource({"self.from, ''", "diagnostics, false"})
  void withoutEitherSettingNobodySeesIt(String setting, String value) throws Exception {
    try (SmallServer server = start(settings(setting, value))) {
      isNotThere(server, "GET", FORWARDED, OPERATOR);
    }
  }

  /** The first entry is written by whoever asks, the last by the proxy. */
  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8, 9.9.9.9", "8.8.8.8,127.0.0.1 , 9.9.9.9", "8.8.8.8, unknown"})
  void whatAVisitorWritesOpensNothing(String forwarded) throws Exception {
    try (SmallServer server = start(settings())) {
      isNotThere(server, "GET", FORWARDED, forwarded);
      isNotThere(
          server, "GET", FORWARDED, "9.9.9.9", "Forwarded", "for=8.8.8.8", "X-Real-IP", OPERATOR);
    }
  }

  /** Behind such a proxy everybody would come from its address. */
  @Test
  void aProxyThatNobodyNamedOpensNothingAndIsToldOnce() throws Exception {
    LogLines log = LogLines.of(SelfEndpoint.class);
    try (log;
        SmallServer server =
            start(settings("trusted-proxies", "10.0.0.0/8", "self.from", "127.0.0.1"))) {
      isNotThere(server, "GET", FORWARDED, "9.9.9.9");
      isNotThere(server, "GET", "Forwarded", "for=9.9.9.9");
      assertThat(log.warnings()).singleElement().asString().contains("trusted-proxies");
      assertThat(page(server).statusCode()).isEqualTo(200);
    }
  }

  /** Its address is not in self.from, but that of its client is. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10.0.0.0/8 | X-Forwarded-For | 8.8.8.8", // nobody named the proxy in front
        "'' | X-Real-IP | 8.8.8.8",
        "'' | Forwarded | for=\"[2a00::7]\"",
        "127.0.0.1 | X-Forwarded-For | 8.8.8.8, 9.9.9.9", // a CDN in front of the named one
        "127.0.0.1 | CF-Connecting-IP | 8.8.8.8", // not in the header that is believed
      })
  void aForgottenProxyOpensNothingAndIsToldOnce(String named, String header, String value)
      throws Exception {
    LogLines log = LogLines.of(SelfEndpoint.class);
    try (log;
        SmallServer server = start(settings("trusted-proxies", named))) {
      isNotThere(server, "GET", FORWARDED, "9.9.9.9");
      assertThat(log.warnings()).as("a stranger").isEmpty();
      isNotThere(server, "GET", header, value);
      isNotThere(server, "GET", header, value);
      assertThat(log.warnings())
          .singleElement()
          .asString()
          .contains("webrtc.masking.trusted-proxies", "webrtc.masking.client-address-header")
          .doesNotContain("8.8.8", "9.9.9", "127.0", "2a00");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {OPERATOR, "8.8.8.255", "2a00::7", "1.1.1.1, 8.8.8.8"})
  void theOperatorsNetworksSeeIt(String forwarded) throws Exception {
    try (SmallServer server = start(settings())) {
      HttpResponse<String> page = page(server, FORWARDED, forwarded);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
      assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(page.headers().firstValue("X-Robots-Tag")).hasValue("noindex");
      assertThat(page.headers().firstValue("Content-Security-Policy"))
          .hasValueSatisfying(
              policy ->
                  assertThat(policy)
                      .startsWith("default-src 'none'; style-src 'sha256-")
                      .contains("script-src 'self'; connect-src 'self'", "frame-ancestors 'none'"));
      assertThat(page.body())
          .contains("src=\"probe.js\"", "src=\"self.js\"", Product.full())
          .doesNotContain("nonce", "onload", "<script>");
    }
  }

  /** Otherwise a cache in front would give it to everybody. */
  @Test
  void noSharedCacheKeepsItsScript() throws Exception {
    try (SmallServer server = start(settings())) {
      HttpResponse<String> script = server.send(visitor, "GET", "self.js", FORWARDED, OPERATOR);
      assertThat(script.statusCode()).isEqualTo(200);
      assertThat(script.headers().firstValue("Cache-Control")).hasValue("private, max-age=3600");
    }
  }

  @Test
  void onlyReadingIsAllowed() throws Exception {
    try (SmallServer server = start(settings())) {
      for (String method : List.of("POST", "PUT", "DELETE")) {
        HttpResponse<String> answer = server.send(visitor, method, SELF, FORWARDED, OPERATOR);
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
      }
      HttpResponse<String> head = server.send(visitor, "HEAD", SELF, FORWARDED, OPERATOR);
      assertThat(head.statusCode()).isEqualTo(200);
      assertThat(head.body()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "none,        navigate, document, 200, true",
    "same-origin, navigate, document, 200, true",
    "same-origin, cors,     empty,    200, false", // the page's own script, without cookies
    "cross-site,  navigate, document, 200, false", // a link in a wiki
    "same-site,   navigate, document, 200, false",
    "cross-site,  no-cors,  image,    403, false",
    "cross-site,  navigate, iframe,   403, false",
    "same-site,   cors,     empty,    403, false",
  })
  void otherSitesMayLinkHereAndNothingElse(
      String site, String mode, String destination, int status, boolean begins) throws Exception {
    try (SmallServer server = start(settings())) {
      HttpResponse<String> answer =
          page(
              server,
              FORWARDED,
              OPERATOR,
              "Sec-Fetch-Site",
              site,
              "Sec-Fetch-Mode",
              mode,
              "Sec-Fetch-Dest",
              destination);
      assertThat(answer.statusCode()).isEqualTo(status);
      assertThat(answer.headers().firstValue("Set-Cookie").isPresent()).isEqualTo(begins);
      assertThat(answer.body().contains("<script")).isEqualTo(begins);
      assertThat(answer.body().contains("data-pending")).isEqualTo(begins);
      assertThat(answer.body().contains("without a session")).isEqualTo(status == 200 && !begins);
    }
  }

  @Test
  void aNewVisitorIsAskedAndToldThatTheSessionBeganHere() throws Exception {
    try (SmallServer server = start(settings())) {
      assertThat(body(server))
          .contains("PENDING, LOW", "data-pending", "webrtc.masking.session.create")
          .contains("<dd>8.8.8.8, a public address</dd>");
      assertThat(body(server)).as("once more").contains("webrtc.masking.session.create");
      assertThat(server.challenge(visitor, OPERATOR)).containsKey("challenge");
    }
    try (SmallServer server = start(settings("session.create", "true"))) {
      assertThat(page(server, FORWARDED, OPERATOR).body())
          .doesNotContain("webrtc.masking.session.create");
    }
  }

  private void answer(SmallServer server, String event) throws Exception {
    answer(server, OPERATOR, event);
  }

  private void answer(SmallServer server, String address, String event) throws Exception {
    page(server, FORWARDED, address);
    String challenge = server.challenge(visitor, address).getString("challenge");
    assertThat(server.answer(visitor, address, challenge, event)).isEqualTo(204);
  }

  @Test
  void theVerdictIsThereWithItsReasonsAndWhatWasSeen() throws Exception {
    try (SmallServer server = start(settings())) {
      answer(server, Events.gathered(CANDIDATE));
      assertThat(body(server))
          .contains(
              "MASKED, LOW",
              "another address than its page requests. <code>ADDRESS_DIFFERS</code>",
              "No second step is advised.",
              "<dd>over IPv4</dd>",
              "<dd>none</dd>",
              "<code>webrtc.masking.lookup.network-database</code>")
          .doesNotContain("data-pending", "9.9.9.9");
    }
  }

  @Test
  void addressesOfPacketsAreShownOnlyWhereTheyAreKept() throws Exception {
    try (SmallServer server = start(settings("addresses.keep", "full"))) {
      answer(server, Events.gathered(CANDIDATE));
      assertThat(body(server)).contains("<dd>9.9.9.9</dd>");
    }
    try (SmallServer server = start(settings("addresses.keep", "prefix"))) {
      answer(server, Events.gathered(CANDIDATE));
      assertThat(body(server)).contains("<dd>9.9.9.0/24</dd>").doesNotContain("9.9.9.9");
    }
  }

  @Test
  void whatTheBrowserForbidsIsNotTheSites() throws Exception {
    try (SmallServer server = start(settings())) {
      answer(server, Events.gathered());
      assertThat(body(server)).contains("INCONCLUSIVE, LOW", "NO_CANDIDATES", "Try another one.");
    }
  }

  @Test
  void aProxyThatIsNotNamedIsMendedByName() throws Exception {
    try (SmallServer server = start(settings("self.from", "10.0.0.0/8"))) {
      answer(server, "10.1.2.3", Events.gathered(CANDIDATE));
      assertThat(page(server, FORWARDED, "10.1.2.3").body())
          .contains(
              "NOT_EVALUATED, LOW",
              "<dd>10.1.2.3, an address of a private network</dd>",
              "PROXY_NOT_CONFIGURED",
              "<code>webrtc.masking.trusted-proxies</code>");
    }
  }

  @Test
  void aMissingVantageIsMendedByName() throws Exception {
    try (SmallServer server = start(settings("vantage.enabled", "false"))) {
      assertThat(body(server)).contains("<code>webrtc.masking.vantage.enabled</code>");
    }
    try (SmallServer server = SmallServer.start(settings(), OptionalInt.empty())) {
      assertThat(body(server)).contains("<code>webrtc.masking.vantage.port</code>");
    }
  }

  @Test
  void itSpeaksTheBrowsersLanguage() throws Exception {
    try (SmallServer server = start(settings())) {
      HttpResponse<String> page =
          page(server, FORWARDED, OPERATOR, "Accept-Language", "de-CH, en;q=0.5");
      assertThat(page.body())
          .contains("<html lang=\"de\">", "Ihr eigenes Urteil", "eine öffentliche Adresse");
      assertThat(body(server)).contains("<html lang=\"en\">", "Your own verdict");
    }
  }
}
