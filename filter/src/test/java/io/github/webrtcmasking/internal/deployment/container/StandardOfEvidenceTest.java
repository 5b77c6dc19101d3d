package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import io.github.webrtcmasking.testing.Events;
import io.github.webrtcmasking.testing.RawHttp;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A visitor from a public address, through a trusted proxy, answers with one invented line that has
 * this very address. Nothing that their requests say changes what that is worth.
 */
class StandardOfEvidenceTest extends OnEachContainer {

  private static final String VISITOR = "8.8.8.8";
  private static final String INVENTED =
      "candidate:1 1 udp 1677729535 " + VISITOR + " 5 typ srflx raddr 0.0.0.0 rport 0";
  private static final String HIDDEN_HOST =
      "candidate:1 1 udp 2113937151 4f1ee5a7-0d2c-4f0b-9ad0-1b8d2c3f4a5b.local 50000 typ host";
  private static final String BEHIND_PROXY = WebXml.setting("trusted-proxies", "127.0.0.0/8");

  private static final List<String> HOSTS =
      List.of(
          "shop.example",
          "localhost",
          "localhost:8080",
          "LOCALHOST",
          "10.0.0.1",
          "198.51.100.1",
          "[::1]",
          "[fd00::1]:8080",
          "backend",
          "shop.internal",
          "8.8.8.8");

  @Test
  void hostDecidesNeitherWhetherTheVantageIsOfferedNorWhatAClaimIsWorth() throws Exception {
    Application application = container.deploy(War.of(shop(WebXml.VANTAGE)));
    try {
      for (String host : HOSTS) {
        Guest guest = new Guest(application.uri(), host);

        assertThat(guest.answerWith(INVENTED)).as(host).contains("turn:{host}:");
        assertThat(guest.state())
            .as(host)
            .contains("verdict=INCONCLUSIVE", "reasons=[CLAIM_UNPROVEN]");
      }
    } finally {
      application.undeploy();
    }
  }

  @Test
  void whatElseARequestSaysOfItselfDecidesNothingEither() throws Exception {
    Application application = container.deploy(War.of(shop(WebXml.VANTAGE)));
    try {
      for (String header :
          List.of(
              "X-Forwarded-Host: localhost",
              "Forwarded: for=127.0.0.1;host=localhost",
              "Origin: http://localhost",
              "Referer: http://10.0.0.1/",
              "X-Real-IP: 127.0.0.1",
              "Via: 1.1 localhost",
              "Sec-Fetch-Site: same-origin",
              "Sec-Fetch-Dest: image")) {
        Guest guest = new Guest(application.uri(), "localhost", header);

        assertThat(guest.answerWith(INVENTED)).as(header).contains("turn:{host}:");
        assertThat(guest.state()).as(header).contains("verdict=INCONCLUSIVE");
      }
    } finally {
      application.undeploy();
    }
  }

  @Test
  void claimIsWorthNoMoreWhereThePortIsTaken() throws Exception {
    try (DatagramSocket somebody =
        new DatagramSocket(0, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      Application application =
          container.deploy(
              War.of(
                  shop(
                      WebXml.setting("vantage.port", Integer.toString(somebody.getLocalPort())),
                      WebXml.setting("vantage.bind", "127.0.0.1"))));
      try {
        for (String host : HOSTS) {
          Guest guest = new Guest(application.uri(), host);

          assertThat(guest.answerWith(INVENTED)).as(host).contains("\"iceServers\":[]");
          assertThat(guest.state())
              .as(host)
              .contains("verdict=INCONCLUSIVE", "reasons=[CLAIM_UNPROVEN, VANTAGE_UNREACHABLE]");
        }
      } finally {
        application.undeploy();
      }
    }
  }

  @Test
  void vantageOfTheSiteHasAReasonOfItsOwn() throws Exception {
    for (String value : List.of("10.0.0.1", "localhost", "198.51.100.1", "fd00::1")) {
      Application application =
          container.deploy(War.of(shop(WebXml.VANTAGE, WebXml.setting("vantage.host", value))));
      try {
        Guest liar = new Guest(application.uri(), "shop.example");
        assertThat(liar.answerWith(INVENTED)).as(value).contains("\"iceServers\":[]");
        assertThat(liar.state())
            .as(value)
            .contains("verdict=INCONCLUSIVE", "reasons=[CLAIM_UNPROVEN, VANTAGE_UNREACHABLE]");

        Guest honest = new Guest(application.uri(), "shop.example");
        honest.answerWith(HIDDEN_HOST);
        assertThat(honest.state())
            .as(value)
            .contains("verdict=INCONCLUSIVE", "reasons=[VANTAGE_UNREACHABLE, HOST_HIDDEN]");
      } finally {
        application.undeploy();
      }
    }
  }

  /** Only here a claim is all that there can be. */
  @Test
  void withoutAVantageAFittingClaimIsWorthALittle() throws Exception {
    Application application = container.deploy(War.of(shop(WebXml.NO_VANTAGE)));
    try {
      for (String host : HOSTS) {
        Guest guest = new Guest(application.uri(), host);
        guest.answerWith(INVENTED);
        assertThat(guest.state())
            .as(host)
            .contains("verdict=CONSISTENT", "confidence=LOW", "reasons=[SAME_ADDRESS]");
      }
    } finally {
      application.undeploy();
    }
  }

  private static String shop(String... settings) {
    return WebXml.complete(BEHIND_PROXY, String.join("\n", settings));
  }

  /** A client that says what it likes in every header, and is as new as it is made. */
  private static final class Guest {

    private static final Pattern COOKIE = Pattern.compile("JSESSIONID=([^;\\s]+)");
    private static final Pattern CHALLENGE = Pattern.compile("\"challenge\":\"([^\"]+)\"");

    private final URI application;
    private final List<String> always = new ArrayList<>();

    Guest(URI application, String host, String... headers) throws IOException {
      this.application = application;
      always.add("Host: " + host);
      always.add("X-Forwarded-For: " + VISITOR);
      always.addAll(List.of(headers));
      always.add("Cookie: JSESSIONID=" + first(COOKIE, send("GET", "/shop/page", "")));
    }

    /** The challenge, which was answered with this line. */
    String answerWith(String line) throws IOException {
      String challenge = send("POST", Visitor.PATH + "/challenge", "", "X-Masking: 1");
      String answer =
          send(
              "POST",
              Visitor.PATH + "/answer",
              Events.gathered(line),
              "X-Masking: 1",
              "X-Masking-Challenge: " + first(CHALLENGE, challenge),
              "Content-Type: application/json");
      assertThat(RawHttp.status(answer)).isEqualTo(204);
      return challenge;
    }

    String state() throws IOException {
      return send("GET", "/shop/state", "");
    }

    private String send(String method, String path, String body, String... headers)
        throws IOException {
      List<String> lines = new ArrayList<>();
      lines.add(method + " " + application.getPath() + path + " HTTP/1.1");
      lines.addAll(always);
      lines.addAll(List.of(headers));
      lines.add("Content-Length: " + body.length());
      lines.add("Connection: close");
      return RawHttp.exchange(application, String.join("\r\n", lines) + "\r\n\r\n" + body);
    }

    private static String first(Pattern pattern, String text) {
      Matcher found = pattern.matcher(text);
      assertThat(found.find()).as(text).isTrue();
      return found.group(1);
    }
  }
}
