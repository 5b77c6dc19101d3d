package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import io.github.webrtcmasking.internal.support.Product;
import io.github.webrtcmasking.internal.vantage.standalone.Secrets;
import io.github.webrtcmasking.papers.Paper;
import io.github.webrtcmasking.testing.FreePort;
import io.github.webrtcmasking.testing.server.StandaloneVantage;
import io.github.webrtcmasking.testing.stun.Coturn;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command {@code check} at a real application, with each fault of the vantage for real. */
@Tag("thorough")
class CheckCommandTest extends ApplicationPerTest {

  private static final String SECRET = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
  private static final String OTHER_SECRET = "ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=";
  private static final String TOLD =
      WebXml.setting("diagnostics", "true") + WebXml.setting("self.from", "127.0.0.0/8");
  private static final String OTHER_PORT =
      " A vantage answers at port 3478 instead: set webrtc.masking.vantage.port to the port that"
          + " visitors reach (docs/configuration.md, All keys)";
  private static final String UDP =
      " The server saw no packet of the browser: let UDP through to the port of"
          + " webrtc.masking.vantage.port, or name servers that browsers reach in"
          + " webrtc.masking.ice-servers. (docs/vantage.md, Firewall)";

  private String page(String... parts) throws Exception {
    deploy(War.of(WebXml.open(parts)));
    return url(application) + "/shop/page";
  }

  private static String url(Application application) {
    return application.uri().toString().replace("localhost", "127.0.0.1");
  }

  /** An application whose vantage is to be at that port, and opens none itself. */
  private String pageWithVantageAt(int port, String... parts) throws Exception {
    return page(
        WebXml.setting("vantage.listen", "false")
            + WebXml.setting("vantage.secret", SECRET)
            + WebXml.setting("vantage.host", "127.0.0.1")
            + WebXml.setting("vantage.port", Integer.toString(port)),
        String.join("", parts));
  }

  @Test
  void everythingThatWorksIsOneLineEach() throws Exception {
    String page = page(WebXml.VANTAGE, TOLD);

    List<String> lines = CheckCommand.run(page);

    assertThat(lines.get(0)).startsWith("OK       page: " + page + " answers 200 with text/html");
    assertThat(lines.subList(1, lines.size()))
        .map(line -> line.replaceAll("UDP port \\d+", "UDP port 3478"))
        .containsExactly(
            "OK       tag: the page has it, /legacy/webrtc-masking/probe.js",
            "OK       policy: the page has no Content-Security-Policy",
            "OK       script: /legacy/webrtc-masking/probe.js is that of " + Product.full(),
            "OK       challenge: /legacy/webrtc-masking/challenge gives one",
            "OK       vantage over IPv4: UDP port 3478 of 127.0.0.1 answers in 1 ms, and sees this"
                + " machine as 127.0.0.1",
            "NOTE     vantage over IPv6: 127.0.0.1 has no IPv6 address here",
            "OK       answer: /legacy/webrtc-masking/answer takes it",
            "OK       proxies: the site takes this visit for one of its own network",
            "OK       verdict: the site says CONSISTENT (HIGH) [SAME_HOST, PROVEN]",
            "No problem found.");
  }

  @Test
  void paperShowsWhatIsPrinted() throws Exception {
    List<String> shown =
        Paper.of("docs/install.md").snippetsBelow("## Does it work?").stream()
            .filter(each -> each.language().equals("text"))
            .flatMap(each -> each.text().lines())
            .map(CheckCommandTest::withoutNames)
            .toList();

    assertThat(CheckCommand.run(page(WebXml.VANTAGE, TOLD)))
        .map(CheckCommandTest::withoutNames)
        .containsExactlyElementsOf(shown);
  }

  private static String withoutNames(String line) {
    return line.replaceAll("https?://\\S+", "URL")
        .replaceAll("/(legacy|shop)/webrtc-masking", "/webrtc-masking")
        .replaceAll("\\b\\d+\\.\\d+\\.\\d+\\.\\d+\\b", "address")
        .replaceAll("UDP port \\d+", "UDP port")
        .replaceAll("Filter \\d\\S*", "Filter")
        .replaceAll(" \\(the server there calls itself [^)]*(\\)[^)]*)?\\)", "")
        .replaceAll("in \\d+ ms", "in some ms");
  }

  @Test
  void whatIsNotToldIsUnknownAndNoProblem() throws Exception {
    assertThat(CheckCommand.run(page(WebXml.VANTAGE)))
        .endsWith(
            "UNKNOWN  proxies: the site does not say whether it trusts whatever stands in front of"
                + " it. Set webrtc.masking.diagnostics=true and ask again (docs/install.md, Behind a"
                + " proxy or balancer)",
            "UNKNOWN  verdict: the site does not show it to this machine. Set"
                + " webrtc.masking.diagnostics=true and webrtc.masking.self.from to your network,"
                + " and ask again; through a proxy that is not trusted it is shown to nobody"
                + " (docs/operations.md, See your own verdict)",
            "No problem found, and 2 not known from here.");
  }

  @Test
  void vantageOverIpv6() throws Exception {
    String page =
        page(
            WebXml.setting("vantage.port", "0")
                + WebXml.setting("vantage.bind", "127.0.0.1,::1")
                + WebXml.setting("vantage.host", "::1"));
    assertThat(CheckCommand.run(page))
        .anyMatch(
            line ->
                line.matches(
                    "OK       vantage over IPv6: UDP port \\d+ of ::1 answers in 1 ms, and sees this"
                        + " machine as ::1"))
        .contains("NOTE     vantage over IPv4: ::1 has no IPv4 address here");
  }

  @Test
  void closedPort() throws Exception {
    int port = FreePort.udp();
    assertThat(CheckCommand.problems(pageWithVantageAt(port)))
        .singleElement()
        .asString()
        .startsWith(
            "PROBLEM  vantage over IPv4: UDP port "
                + port
                + " of 127.0.0.1 is closed: nothing listens there.")
        .matches(CheckCommandTest::saysWhatToDo);
  }

  @Test
  void silentPort() throws Exception {
    try (DatagramSocket silent = new DatagramSocket(loopback())) {
      int port = silent.getLocalPort();
      assertThat(CheckCommand.problems(pageWithVantageAt(port)))
          .singleElement()
          .asString()
          .startsWith(
              "PROBLEM  vantage over IPv4: no answer from UDP port "
                  + port
                  + " of 127.0.0.1 within 3 s.")
          .matches(CheckCommandTest::saysWhatToDo);
    }
  }

  /** Where another application of this machine has its vantage at the usual port, it is found. */
  private static boolean saysWhatToDo(String line) {
    return line.endsWith(UDP) || line.endsWith(OTHER_PORT);
  }

  @Test
  void serverThatSpeaksNoStun() throws Exception {
    try (DatagramSocket echo = new DatagramSocket(loopback())) {
      Thread thread = new Thread(() -> echo(echo));
      thread.start();
      int port = echo.getLocalPort();
      assertThat(CheckCommand.problems(pageWithVantageAt(port)))
          .containsExactly(
              "PROBLEM  vantage over IPv4: UDP port "
                  + port
                  + " of 127.0.0.1 is answered by another server, that does not speak STUN as the"
                  + " vantage does, and not by the vantage. Free the port for the vantage, or set"
                  + " webrtc.masking.vantage.port or webrtc.masking.vantage.host to where it is"
                  + " (docs/vantage.md, Where UDP cannot reach the application)");
    }
  }

  private static void echo(DatagramSocket socket) {
    DatagramPacket packet = new DatagramPacket(new byte[1500], 1500);
    while (!socket.isClosed()) {
      try {
        socket.receive(packet);
        socket.send(packet);
      } catch (java.io.IOException e) {
        return; // closed
      }
    }
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  @Test
  void coturnInPlaceOfTheVantage() throws Exception {
    assumeThat(Coturn.isInstalled()).as("coturn is installed").isTrue();
    try (Coturn coturn = Coturn.start()) {
      assertThat(CheckCommand.problems(pageWithVantageAt(coturn.port())))
          .singleElement()
          .asString()
          .startsWith(
              "PROBLEM  vantage over IPv4: UDP port "
                  + coturn.port()
                  + " of 127.0.0.1 is answered by another server, of the realm shop.example, and not"
                  + " by the vantage.");
    }
  }

  @Test
  void vantageWithAnotherSecret() throws Exception {
    try (StandaloneVantage vantage = new StandaloneVantage(Map.of(Secrets.CURRENT, OTHER_SECRET))) {
      assertThat(CheckCommand.problems(pageWithVantageAt(vantage.port(), TOLD)))
          .first()
          .asString()
          .isEqualTo(
              "PROBLEM  vantage over IPv4: UDP port "
                  + vantage.port()
                  + " of 127.0.0.1 does not take the credential of the challenge. Keys differ or have"
                  + " changed: set the same webrtc.masking.vantage.secret on all nodes, and"
                  + " webrtc.masking.vantage.previous-secret while it changes. (docs/vantage.md,"
                  + " Several nodes)");
    }
  }

  @Test
  void vantageOfItsOwnHost() throws Exception {
    try (StandaloneVantage vantage = new StandaloneVantage(Map.of(Secrets.CURRENT, SECRET))) {
      assertThat(CheckCommand.run(pageWithVantageAt(vantage.port(), TOLD)))
          .contains("OK       verdict: the site says CONSISTENT (HIGH) [SAME_HOST, PROVEN]");
    }
  }

  @Test
  void hostThatNobodyCanResolve() throws Exception {
    assertThat(
            CheckCommand.problems(
                page(WebXml.VANTAGE, WebXml.setting("vantage.host", "vantage.invalid"))))
        .containsExactly(
            "PROBLEM  vantage: the name vantage.invalid cannot be resolved here. Visitors could not"
                + " be sent to the UDP port: set webrtc.masking.vantage.host to a name or address"
                + " that they can reach. (docs/vantage.md, Behind a CDN)");
  }

  @Test
  void noVantage() throws Exception {
    assertThat(CheckCommand.problems(page(WebXml.NO_VANTAGE)))
        .singleElement()
        .asString()
        .startsWith(
            "PROBLEM  vantage: the challenge names none, so nothing can be proven. There is no"
                + " vantage, so nothing can be proven: set webrtc.masking.vantage.enabled to true.");
  }

  @Test
  void pageWithoutSession() throws Exception {
    page(WebXml.VANTAGE, WebXml.setting("session.create", "false"));
    assertThat(CheckCommand.problems(url(application) + "/shop/plain"))
        .containsExactly(
            "PROBLEM  challenge: /legacy/webrtc-masking/challenge gives none, because this visit has"
                + " no session: the page sets no cookie. Where the pages of the application begin no"
                + " session, visitors are not assessed unless webrtc.masking.session.create is true"
                + " (docs/sessions.md, When one begins)");
  }

  @Test
  void pageThatIsLeftOut() throws Exception {
    String page = page(WebXml.VANTAGE, TOLD, WebXml.setting("pages.exclude", "/shop/*"));
    assertThat(CheckCommand.problems(page))
        .singleElement()
        .asString()
        .startsWith("PROBLEM  tag: the page has none, and the filter says why: page-excluded.")
        .contains("Look at webrtc.masking.pages.include and webrtc.masking.pages.exclude");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "script-src 'none'|script-src is in the way. Add to script-src: 'self'",
        "default-src 'none'; script-src 'self'|default-src is in the way. Add to default-src: 'self'",
        "connect-src https://x.example|connect-src is in the way. Add to connect-src: 'self'",
        "sandbox allow-scripts; script-src 'none'|script-src is in the way. Add to script-src: 'self'",
      })
  void policyOfThePageItself(String policy, String told) throws Exception {
    String meta = "<html><head><meta http-equiv=\"Content-Security-Policy\" content=\"%s\"></head>";
    // The tag comes first in the head, so only a policy in front of it keeps it from running.
    deploy(War.of(WebXml.open(WebXml.VANTAGE)).with("meta.html", meta.formatted(policy)));
    List<String> problems = CheckCommand.problems(url(application) + "/meta.html");
    if (policy.contains("connect") || policy.startsWith("default")) {
      assertThat(problems.get(0)).contains(told).contains("a <meta> of the page");
    } else {
      assertThat(problems).noneMatch(line -> line.contains("policy:"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/shop/error", "/shop/missing"})
  void errorPageIsNoPage(String path) throws Exception {
    page(WebXml.VANTAGE);
    assertThat(CheckCommand.problems(url(application) + path))
        .first()
        .asString()
        .startsWith("PROBLEM  page: " + url(application) + path + " answers ");
  }

  @Test
  void endpointsWorkInFrontOfALogin() throws Exception {
    page(WebXml.VANTAGE, TOLD, WebXml.FORM_LOGIN);
    assertThat(CheckCommand.problems(url(application) + "/shop/page")).isEmpty();
  }
}
