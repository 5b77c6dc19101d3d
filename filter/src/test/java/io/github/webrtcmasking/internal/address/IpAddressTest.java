package io.github.webrtcmasking.internal.address;

import static io.github.webrtcmasking.testing.Addresses.ip;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.address.IpAddress.Family;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds of addresses of either family. */
class IpAddressTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7,          192.0.2.7",
    "::ffff:192.0.2.7,   192.0.2.7",
    "2001:db8:1:2:3::4,  2001:db8:1:2::",
    "2001:db8:1:2::,     2001:db8:1:2::",
  })
  void subscriberHasAnIpv4AddressOrAnIpv6Network(String address, String expected) {
    assertThat(ip(address).subscriber()).isEqualTo(ip(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7,                       c000020700000000, 0",
    "255.255.255.255,                 ffffffff00000000, 0",
    "2001:db8:1:2:8000::4,            20010db800010002, 8000000000000004",
    "ffff:ffff:ffff:ffff::,           ffffffffffffffff, 0",
  })
  void bitsAreThoseOfTheTextInOrder(String address, String leading, String trailing) {
    assertThat(Long.toHexString(ip(address).leadingBits())).isEqualTo(leading);
    assertThat(Long.toHexString(ip(address).trailingBits())).isEqualTo(trailing);
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1,        192.0.2.200,  IPV4, true",
    "::ffff:192.0.2.1, 192.0.2.1,    IPV4, true",
    "2001:db8::1,      2600::1,      IPV6, true",
    "2001:db8::1,      192.0.2.1,    IPV6, false",
    "192.0.2.1,        2001:db8::1,  IPV4, false",
  })
  void familyIsThatOfTheAddress(String one, String other, Family family, boolean same) {
    assertThat(ip(one).family()).isEqualTo(family);
    assertThat(ip(one).isOfFamilyOf(ip(other))).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({"192.0.2.7", "2001:db8::7", "::", "0.0.0.0"})
  void socketsGetTheSameAddress(String text) {
    IpAddress address = ip(text);

    assertThat(address.toInetAddress().getAddress()).isEqualTo(address.toBytes());
    assertThat(IpAddress.of(address.toInetAddress())).isEqualTo(address);
  }
}
