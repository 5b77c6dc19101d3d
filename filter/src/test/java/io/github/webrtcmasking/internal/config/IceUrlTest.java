package io.github.webrtcmasking.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IceUrlTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "stun:stun.shop.example,                        STUN",
    "stun:stun.shop.example:3478,                   STUN",
    "stuns:stun.shop.example:5349,                  STUN",
    "stun:192.0.2.1,                                STUN",
    "stun:[2001:db8::1]:3478,                       STUN",
    "stun:[::ffff:192.0.2.1],                       STUN",
    "stun:{host},                                   STUN",
    "stun:{host}:3478,                              STUN",
    "stun:localhost,                                STUN",
    "stun:xn--bcher-kva.example,                    STUN",
    "stun:3com.example,                             STUN", // RFC 1123, section 2.1
    "stun:a.b.c.d4,                                 STUN",
    "turn:turn.shop.example,                        TURN",
    "turn:turn.shop.example:443?transport=tcp,      TURN",
    "turn:{host}:3478?transport=udp,                TURN",
    "turns:turn.shop.example,                       TURN",
    "turns:[2001:db8::1]:443?transport=tcp,         TURN",
    "turn:turn.shop.example:53,                     TURN",
    "turn:turn.shop.example:80,                     TURN",
    "turn:turn.shop.example:1024,                   TURN",
    "turn:turn.shop.example:65535,                  TURN",
  })
  void urlThatBrowsersAcceptIsTaken(String text, IceUrl.ServerKind serverKind) {
    assertThat(IceUrl.parse(text)).contains(new IceUrl(serverKind, text));
  }

  @ParameterizedTest
  @CsvSource({
    "STUN:stun.shop.example,              stun:stun.shop.example",
    "Turns:Turn.shop.example:443,         turns:Turn.shop.example:443",
  })
  void schemeIsWrittenSmall(String text, String expected) {
    assertThat(IceUrl.parse(text)).map(IceUrl::text).contains(expected);
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(
      strings = {
        "",
        "stun:",
        "stun.shop.example",
        "stun.shop.example:3478",
        "http://shop.example",
        "stun://shop.example", // a frequent error; RFC 7064 has no slashes
        "turn://shop.example",
        "stun:user@shop.example",
        "stun:shop.example/",
        "stun:shop.example#x",
        "stun:shop.example ",
        "stun:shop example",
        "stun:shop.example:",
        "stun:shop.example:x",
        "stun:shop.example:0",
        "stun:shop.example:22",
        "turn:shop.example:1023",
        "turn:shop.example:65536",
        "turn:shop.example:99999",
        "turn:shop.example:134780",
        "turn:shop.example:-1",
        "stun:shop.example?transport=udp", // only TURN URLs have one
        "stuns:shop.example?transport=tcp",
        "turn:shop.example?transport=sctp",
        "turn:shop.example?transport=",
        "turn:shop.example?transport=UDP",
        "turn:shop.example?Transport=udp",
        "turn:shop.example?",
        "turn:shop.example?transport=udp&x=y",
        "turn:?transport=udp",
        "stun:-shop.example",
        "stun:shop-.example",
        "stun:shop..example",
        "stun:.example",
        "stun:shop.example.",
        "stun:shop_1",
        "stun:999.1.1.1",
        "stun:1.2.3",
        "stun:1",
        "stun:shop.example.1",
        "stun:2001:db8::1", // an IPv6 address needs brackets
        "stun:[2001:db8::1",
        "stun:[]",
        "stun:[192.0.2.1]",
        "stun:[2001:db8::1%eth0]",
        "stun:[2001:db8::g]",
        "stun:{HOST}",
        "stun:{host}.example",
        "stun:x{host}",
        "stun:{page}",
      })
  void urlThatBrowsersWouldRefuseIsNone(String text) {
    assertThat(IceUrl.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"63, 63, true", "64, 63, false", "63, 64, false"})
  void labelsAreLimited(int first, int second, boolean taken) {
    String url = "stun:" + "a".repeat(first) + "." + "b".repeat(second);
    assertThat(IceUrl.parse(url).isPresent()).isEqualTo(taken);
  }
}
