package io.github.webrtcmasking.internal.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.webrtcmasking.testing.Addresses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpLiteralsTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "0.0.0.0,                          0.0.0.0",
    "1.2.3.4,                          1.2.3.4",
    "255.255.255.255,                  255.255.255.255",
    "::,                               ::",
    "::1,                              ::1",
    "1::,                              1:0:0:0:0:0:0:0",
    "1::8,                             1:0:0:0:0:0:0:8",
    "2001:db8:85a3::8a2e:370:7334,     2001:db8:85a3:0:0:8a2e:370:7334",
    "2001:DB8::ABCD,                   2001:db8:0:0:0:0:0:abcd", // either case
    "0001:0002:0003:0004:0005:0006:0007:0008, 1:2:3:4:5:6:7:8", // leading zeros up to four digits
    "1:2:3:4:5:6:7:8,                  1:2:3:4:5:6:7:8",
    "1:2:3:4:5:6:7::,                  1:2:3:4:5:6:7:0", // the gap may stand for one group
    "::2:3:4:5:6:7:8,                  0:2:3:4:5:6:7:8",
    "1:2:3::5:6:7:8,                   1:2:3:0:5:6:7:8",
    "ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255, ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
    "1:2:3:4:5:6:1.2.3.4,              1:2:3:4:5:6:102:304",
    "64:ff9b::192.0.2.1,               64:ff9b:0:0:0:0:c000:201",
    "::1.2.3.4,                        0:0:0:0:0:0:102:304", // compatible is not mapped
    "::ffff:1.2.3.4,                   1.2.3.4",
    "::FFFF:102:304,                   1.2.3.4",
    "0:0:0:0:0:ffff:1.2.3.4,           1.2.3.4",
    "::ffff:0:1.2.3.4,                 0:0:0:0:ffff:0:102:304", // translated is not mapped
    "fe80::1%eth0,                     fe80::1",
    "fe80::1%25,                       fe80::1", // a numeric zone
    "::ffff:1.2.3.4%lo,                1.2.3.4",
  })
  void parseWhenTextIsOneLiteralThenGivesItsAddress(String text, String expected) {
    assertThat(IpLiterals.parse(text)).contains(Addresses.ip(expected));
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(
      strings = {
        "",
        " ",
        ".",
        "...",
        ":",
        ":::",
        "::::",
        // IPv4: what inet_aton, browsers or the JDK would take for an address or a name
        "999.1.1.1",
        "256.1.1.1",
        "1.1.1.256",
        "10.1",
        "1.2.3",
        "1.2.3.4.5",
        "1.2.3.",
        ".1.2.3",
        "1..2.3",
        "1.2.3.4.",
        "16909060",
        "0x7f.1",
        "0x7f.0.0.1",
        "0x01020304",
        "01.2.3.4",
        "1.2.3.04",
        "00.0.0.0",
        "0177.0.0.1",
        "1.2.3.-4",
        "+1.2.3.4",
        "1.2.3.4 ",
        " 1.2.3.4",
        "1.2.3.4\n",
        "1.2.3.4\u0000",
        "1.2.3.4/32",
        "1.2.3.4:80",
        "1.2.3.4%eth0",
        "1,2,3,4",
        "1.2.3.4294967297",
        "1.2.3.a",
        // digits of other scripts
        "١.٢.٣.٤",
        "1.2.3.４",
        "１::",
        "::１",
        "::ａ",
        // IPv6: groups and gaps
        "1",
        "1:2",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "1:2:3:4:5:6:7:8:",
        ":1:2:3:4:5:6:7:8",
        "1:2:3:4:5:6:7:",
        ":2:3:4:5:6:7:8",
        "1::2::3",
        "::1::",
        "1:::2",
        ":1::",
        "::1:",
        "1:2:3:4:5:6:7:8::",
        "::1:2:3:4:5:6:7:8",
        "1:2:3:4::5:6:7:8",
        "12345::",
        "::00001",
        "::g",
        "::-1",
        "::+1",
        "::0x1",
        ":: 1",
        " ::1",
        "::1 ",
        // IPv4 in the wrong place or in the wrong form
        "1.2.3.4::",
        "::1.2.3.4:5",
        "1:1.2.3.4::",
        "1.2.3.4:1:2:3:4:5:6",
        "1:2:3:4:5:6:7:1.2.3.4",
        "::1:2:3:4:5:6:7:1.2.3.4",
        "1:2:3:4:5:1.2.3.4",
        "::ffff:1.2.3",
        "::ffff:1.2.3.4.5",
        "::ffff:1.2.3.256",
        "::ffff:01.2.3.4",
        "::ffff:999.1.1.1",
        "::.1.2.3",
        // dress
        "[::1]",
        "[::1",
        "::1]",
        "[1.2.3.4]",
        "[::1]:80",
        "::1/128",
        "\"::1\"",
        // zones
        "::1%",
        "%eth0",
        "fe80::1%eth0%eth1",
        "fe80::1% eth0",
        "fe80::1%eth 0",
        "fe80::1%é",
        "fe80%eth0::1",
        // names
        "localhost",
        "shop.example",
        "a.b.c.d",
        "face",
        "29d623bb-2747-4d3a-86b2-b90b602c666b.local",
        "%IP_ADDRESS%",
        "xxx.xxx.xxx.234",
      })
  void parseWhenTextIsNotExactlyOneLiteralThenFindsNothing(String text) {
    assertThat(IpLiterals.parse(text)).isEmpty();
  }

  @Test
  void parseWhenTextIsLongThenFindsNothing() {
    String longest = "fe80::1%" + "z".repeat(70);
    assertThat(IpLiterals.parse(longest)).isPresent();
    assertThat(IpLiterals.parse(longest + "z")).isEmpty();
    assertThat(IpLiterals.parse("1:".repeat(100_000))).isEmpty();
    assertThat(IpLiterals.parse(".".repeat(100_000))).isEmpty();
  }

  @ParameterizedTest(name = "{0} bytes")
  @ValueSource(ints = {0, 3, 5, 15, 17})
  void ofBytesWhenLengthIsOfNoFamilyThenRefuses(int length) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IpAddress.ofBytes(new byte[length]))
        .withMessageContaining("4 or 16");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "1.2.3.4,         1.2.3.0",
    "255.255.255.255, 255.255.255.0",
    "2001:db8::1,     2001:db8::",
    "2001:db8:1:2:ffff:ffff:ffff:ffff, 2001:db8:1:2::"
  })
  void addressSurvivesItsBytesAndKnowsItsNetwork(String literal, String network) {
    IpAddress address = Addresses.ip(literal);
    assertThat(IpAddress.ofBytes(address.toBytes())).isEqualTo(address);
    assertThat(address.prefix()).isEqualTo(Addresses.ip(network));
    assertThat(address.prefix().prefix()).isEqualTo(address.prefix());
  }

  @ParameterizedTest(name = "{0}: loopback {1}, unspecified {2}")
  @CsvSource({
    "127.0.0.0,       true,  false",
    "127.255.255.255, true,  false",
    "126.255.255.255, false, false",
    "128.0.0.0,       false, false",
    "0.0.0.0,         false, true",
    "0.0.0.1,         false, false",
    "::1,             true,  false",
    "::,              false, true",
    "::2,             false, false",
    "1::1,            false, false",
    "1::,             false, false",
  })
  void loopbackAndUnspecifiedAreKnown(String literal, boolean loopback, boolean unspecified) {
    assertThat(Addresses.ip(literal).isLoopback()).isEqualTo(loopback);
    assertThat(Addresses.ip(literal).isUnspecified()).isEqualTo(unspecified);
  }
}
