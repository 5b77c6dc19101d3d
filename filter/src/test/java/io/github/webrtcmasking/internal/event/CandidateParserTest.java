package io.github.webrtcmasking.internal.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.event.CandidateLine.Flaw;
import io.github.webrtcmasking.internal.event.CandidateLine.Parsed;
import io.github.webrtcmasking.internal.event.CandidateLine.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CandidateParserTest {

  private static final String LINE =
      "candidate:1 1 udp 2113937151 192.0.2.1 50000 typ srflx raddr 0.0.0.0 rport 0";

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource({
    "'',                                           EMPTY",
    "' ',                                          INCOMPLETE",
    "a=candidate:,                                 INCOMPLETE",
    "candidate:1 1 udp 1 192.0.2.1 1 typ,          INCOMPLETE",
    "candidate: 1 udp 1 192.0.2.1 1 typ host,      FOUNDATION",
    "candidate:candidate:1 1 udp 1 192.0.2.1 1 typ host, FOUNDATION",
    "CANDIDATE:1 1 udp 1 192.0.2.1 1 typ host,     FOUNDATION",
    "123456789012345678901234567890123 1 udp 1 192.0.2.1 1 typ host, FOUNDATION",
    "1 0 udp 1 192.0.2.1 1 typ host,               COMPONENT",
    "1 257 udp 1 192.0.2.1 1 typ host,             COMPONENT",
    "1 -1 udp 1 192.0.2.1 1 typ host,              COMPONENT",
    "1 x udp 1 192.0.2.1 1 typ host,               COMPONENT",
    "1 ١ udp 1 192.0.2.1 1 typ host,               COMPONENT",
    "1 1 u/p 1 192.0.2.1 1 typ host,               TRANSPORT",
    "1 1 udp 0 192.0.2.1 1 typ host,               PRIORITY",
    "1 1 udp 2147483648 192.0.2.1 1 typ host,      PRIORITY",
    "1 1 udp 1.5 192.0.2.1 1 typ host,             PRIORITY",
    "1 1 udp 1 999.1.1.1 1 typ host,               ADDRESS",
    "1 1 udp 1 10.1 1 typ host,                    ADDRESS",
    "1 1 udp 1 0x7f.1 1 typ host,                  ADDRESS",
    "1 1 udp 1 [2001:db8::1] 1 typ host,           ADDRESS",
    "1 1 udp 1 -a.local 1 typ host,                ADDRESS",
    "1 1 udp 1 a..local 1 typ host,                ADDRESS",
    "1 1 udp 1 .local 1 typ host,                  ADDRESS",
    "1 1 udp 1 192.0.2.1 65536 typ host,           PORT",
    "1 1 udp 1 192.0.2.1 -1 typ host,              PORT",
    "1 1 udp 1 192.0.2.1 1 tip host,               TYPE",
    "1 1 udp 1 192.0.2.1 1 typ HOST,               TYPE",
    "1 1 udp 1 192.0.2.1 1 typ token,              TYPE",
    "1 1 udp 1 192.0.2.1 1 typ relay raddr,        RELATED",
    "1 1 udp 1 192.0.2.1 1 typ relay raddr x.1,    RELATED",
    "1 1 udp 1 192.0.2.1 1 typ relay raddr :: rport, RELATED",
    "1 1 udp 1 192.0.2.1 1 typ relay raddr :: rport 65536, RELATED",
    "1 1 udp 1 192.0.2.1 1 typ relay raddr :: generation 0, RELATED",
    "1 1 tcp 1 192.0.2.1 1 typ host tcptype ACTIVE, TCP_TYPE",
    "1 1 tcp 1 192.0.2.1 1 typ srflx raddr :: rport 1 tcptype x, TCP_TYPE",
  })
  void parseWhenLineIsNoCandidateThenNamesItsFirstFlaw(String line, Flaw expected) {
    assertThat(CandidateParser.parse(line)).isEqualTo(new Refused(expected));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "1 1 udp 1 192.0.2.1 0 typ host",
        "1 256 udp 2147483647 192.0.2.1 65535 typ host",
        "a=1 1 udp 1 ::1 1 typ prflx",
        "1 1 udp 1 fe80::1%eth0 1 typ host", // a zone
        "1 1 udp 1 LOCALHOST 1 typ host",
        "12345678901234567890123456789012 1 udp 1 192.0.2.1 1 typ host",
        "1 1 udp 1 192.0.2.1 1 typ host raddr :: rport 1", // needless, and harmless
      })
  void parseWhenLineIsAtALimitThenAccepts(String line) {
    assertThat(CandidateParser.parse(line)).isInstanceOf(Parsed.class);
  }

  @Test
  void everyPrefixOfALineHasAnOutcomeAndNoneHasAnAddressThatTheLineHasNot() {
    for (int end = 0; end <= LINE.length(); end++) {
      CandidateLine outcome = CandidateParser.parse(LINE.substring(0, end));
      if (outcome instanceof Parsed parsed) {
        assertThat(end).isGreaterThan(LINE.indexOf("srflx"));
        assertThat(parsed.candidate().address())
            .isEqualTo(((Parsed) CandidateParser.parse(LINE)).candidate().address());
      }
    }
  }

  @Test
  void lineOf512CharactersIsReadAndOneMoreIsNot() {
    String longest = LINE + " x".repeat((CandidateParser.MAX_LINE_LENGTH - LINE.length()) / 2);
    longest += "x".repeat(CandidateParser.MAX_LINE_LENGTH - longest.length());
    assertThat(CandidateParser.parse(longest)).isInstanceOf(Parsed.class);
    assertThat(CandidateParser.parse(longest + "x")).isEqualTo(new Refused(Flaw.TOO_LONG));
  }

  @Test
  void hostNameOf253CharactersIsOneAndOneMoreIsNot() {
    String name = ("a".repeat(62) + ".").repeat(4) + "a";
    assertThat(name).hasSize(253);
    assertThat(ConnectionAddress.parse(name)).contains(new ConnectionAddress.HostName());
    assertThat(ConnectionAddress.parse("a" + name)).isEmpty();
    assertThat(ConnectionAddress.parse("a".repeat(64) + ".local")).isEmpty();
  }
}
