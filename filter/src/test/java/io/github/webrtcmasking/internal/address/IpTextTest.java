package io.github.webrtcmasking.internal.address;

import static io.github.webrtcmasking.testing.Addresses.ip;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IpTextTest {

  @ParameterizedTest(name = "{0} as {1}")
  @CsvSource({
    "0.0.0.0,                 0.0.0.0",
    "255.1.20.254,            255.1.20.254",
    "0:0:0:0:0:0:0:0,         ::",
    "0:0:0:0:0:0:0:1,         ::1",
    "1:0:0:0:0:0:0:0,         1::",
    // RFC 5952, section 4
    "2001:0db8::0001,         2001:db8::1",
    "2001:db8:0:0:0:0:2:1,    2001:db8::2:1",
    "2001:db8:0:1:1:1:1:1,    2001:db8:0:1:1:1:1:1", // one group is not shortened
    "2001:0:0:1:0:0:0:1,      2001:0:0:1::1", // the longest run
    "2001:db8:0:0:1:0:0:1,    2001:db8::1:0:0:1", // of two, the first
    "2001:DB8:85A3::8A2E:370:7334, 2001:db8:85a3::8a2e:370:7334",
  })
  void textIsTheCanonicalOne(String literal, String text) {
    assertThat(IpText.of(ip(literal))).isEqualTo(text);
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({
    "192.0.2.77,                 192.0.2.0/24",
    "2001:db8:1:2:3:4:5:6,       2001:db8:1:2::/64",
    "::1,                        ::/64",
  })
  void prefixIsTheNetworkThatAnAssessmentSpeaksFor(String literal, String text) {
    assertThat(IpText.ofPrefix(ip(literal))).isEqualTo(text);
  }

  @Test
  void everyTextIsReadBackAsTheSameAddress() {
    Random random = new Random(1);
    for (int i = 0; i < 10_000; i++) {
      byte[] bytes = new byte[16];
      for (int group = 0; group < bytes.length; group += 2) {
        bytes[group + 1] = (byte) (random.nextBoolean() ? 0 : random.nextInt());
      }
      bytes[0] = 0x20;
      IpAddress six = Ipv6.ofBytes(bytes);
      assertThat(IpLiterals.parse(IpText.of(six))).contains(six);
      IpAddress four = new Ipv4(random.nextInt());
      assertThat(IpLiterals.parse(IpText.of(four))).contains(four);
    }
  }
}
