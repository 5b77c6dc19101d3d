package io.github.webrtcmasking.internal.address;

import static io.github.webrtcmasking.testing.Addresses.ip;
import static io.github.webrtcmasking.testing.Addresses.ipv4;
import static io.github.webrtcmasking.testing.Addresses.ipv6;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Nat64PrefixTest {

  @ParameterizedTest(name = "{0}: {1} is {2}")
  @CsvSource({
    // RFC 6052, section 2.4
    "2001:db8::/32,         2001:db8:c000:221::,            192.0.2.33",
    "2001:db8:100::/40,     2001:db8:1c0:2:21::,            192.0.2.33",
    "2001:db8:122::/48,     2001:db8:122:c000:2:2100::,     192.0.2.33",
    "2001:db8:122:300::/56, 2001:db8:122:3c0:0:221::,       192.0.2.33",
    "2001:db8:122:344::/64, 2001:db8:122:344:c0:2:2100::,   192.0.2.33",
    "2001:db8:122:344::/96, 2001:db8:122:344::192.0.2.33,   192.0.2.33",
    // all bits set, so that none is taken from elsewhere
    "2001:db8::/32,         2001:db8:ffff:ffff::,           255.255.255.255",
    "2001:db8:100::/40,     2001:db8:1ff:ffff:ff::,         255.255.255.255",
    "2001:db8:122::/48,     2001:db8:122:ffff:ff:ff00::,    255.255.255.255",
    "2001:db8:122:300::/56, 2001:db8:122:3ff:ff:ffff::,     255.255.255.255",
    "2001:db8:122:344::/64, 2001:db8:122:344:ff:ffff:ff00:: ,255.255.255.255",
    // the suffix is not looked at (RFC 6052, section 2.2)
    "2001:db8:122:344::/64, 2001:db8:122:344:c0:2:21ff:ffff, 192.0.2.33",
    // not of the prefix, and the reserved octet set: as they are
    "2001:db8::/32,         2001:db9:c000:221::,            2001:db9:c000:221::",
    "2001:db8:122:344::/64, 2001:db8:122:344:1c0:2:2100:0,  2001:db8:122:344:1c0:2:2100:0",
    "2001:db8:122:344::/96, 2001:db8:122:344::1:c000:221,   2001:db8:122:344::1:c000:221",
    // the well-known ones go on
    "2001:db8:64::/96,      64:ff9b::192.0.2.33,            192.0.2.33",
    "2001:db8:64::/96,      192.0.2.33,                     192.0.2.33",
  })
  void addressesOfATranslatorAreDecoded(String prefix, String given, String expected) {
    Nat64Prefixes prefixes = new Nat64Prefixes(List.of(Nat64Prefix.parse(prefix).orElseThrow()));
    assertThat(prefixes.decoded(ip(given))).isEqualTo(ip(expected));
  }

  @ParameterizedTest(name = "{0} carries {1}: {2}")
  @CsvSource({
    // RFC 6052, section 2.4, whatever the prefix
    "2001:db8:c000:221::,          192.0.2.33, true",
    "2001:db8:1c0:2:21::,          192.0.2.33, true",
    "2001:db8:122:c000:2:2100::,   192.0.2.33, true",
    "2001:db8:122:3c0:0:221::,     192.0.2.33, true",
    "2001:db8:122:344:c0:2:2100::, 192.0.2.33, true",
    "2001:db8:122:344::192.0.2.33, 192.0.2.33, true",
    "64:ff9b:1::192.0.2.33,        192.0.2.33, true",
    // another address, one that is set off by a byte, and the reserved octet
    "2001:db8:122:344::192.0.2.33, 192.0.2.34, false",
    "2001:db8:c0:3:21::,           192.0.2.33, false",
    "2001:db8:122:344:100::c000:221, 192.0.2.33, false",
  })
  void addressThatATranslatorWouldWriteIsKnownWithoutItsPrefix(
      String address, String embedded, boolean expected) {
    assertThat(Nat64Prefix.carries(ipv6(address), ipv4(embedded))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}: of {1} is left {3}")
  @CsvSource({
    "2001:db8::/32,         2001:db8:c000:221::, true,  192.0.2.33",
    "2001:db8:100::/40,     2001:db8:1c0:2::,    true,  ",
    "2001:db8:122:344::/64, 2001:db8:122:344::,  true,  ",
    "2001:db8:122:344::/96, 2001:db8:122:344::,  true,  ",
    "2001:db8::/32,         2001:db9:c000:221::, false, ",
    "2001:db8:122:344::/96, 2001:db8:122:345::,  false, ",
    "2001:db8::/32,         192.0.2.33,          false, ",
  })
  void networkTellsTheAddressOnlyWhereItIsWhollyInIt(
      String prefix, String network, boolean overlaps, String left) {
    Nat64Prefixes prefixes = new Nat64Prefixes(List.of(Nat64Prefix.parse(prefix).orElseThrow()));
    assertThat(prefixes.overlap(ip(network))).isEqualTo(overlaps);
    assertThat(prefixes.decodedNetwork(ip(network)))
        .isEqualTo(Optional.ofNullable(left).map(text -> ipv4(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2001:db8::/33",
        "2001:db8::/128",
        "2001:db8::",
        "2001:db8::1/96",
        "2001:db8:1::/32",
        "2001:db8:1:2:300::/96", // the reserved octet
        "192.0.2.0/24",
        "::ffff:0:0/96",
        "64:ff9b",
        "",
      })
  void whatRfc6052DoesNotAllowIsNoPrefix(String text) {
    assertThat(Nat64Prefix.parse(text)).isEmpty();
  }
}
