package io.github.webrtcmasking.internal.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.webrtcmasking.testing.Addresses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {

  @ParameterizedTest(name = "{0} holds {1}: {2}")
  @CsvSource({
    "10.0.0.0/8,        10.255.255.255,  true",
    "10.0.0.0/8,        9.255.255.255,   false",
    "10.0.0.0/8,        11.0.0.0,        false",
    "10.1.2.3/8,        10.9.9.9,        true", // any address of the range names it
    "172.16.0.0/12,     172.31.255.255,  true",
    "172.16.0.0/12,     172.32.0.0,      false",
    "192.0.2.1,         192.0.2.1,       true",
    "192.0.2.1,         192.0.2.0,       false",
    "192.0.2.0/31,      192.0.2.1,       true",
    "192.0.2.0/31,      192.0.2.2,       false",
    "0.0.0.0/0,         255.255.255.255, true",
    "0.0.0.0/1,         128.0.0.0,       false",
    "2001:db8::/32,     2001:db8:ffff::, true",
    "2001:db8::/32,     2001:db9::,      false",
    "2001:db8::/33,     2001:db8:8000::, false",
    "::1,               ::1,             true",
    "::1,               ::2,             false",
    "::/127,            ::1,             true",
    "::/0,              ffff::,          true",
    "fe80::1%eth0/64,   fe80::2,         true", // a zone says nothing about a range
    // families never mix, with a mask or without, in either direction
    "0.0.0.0/0,         ::,              false",
    "0.0.0.0/0,         2001:db8::1,     false",
    "::/0,              0.0.0.0,         false",
    "::/0,              192.0.2.1,       false",
    "0.0.0.0,           ::,              false",
    "::,                0.0.0.0,         false",
    "::1,               127.0.0.1,       false",
    "127.0.0.1,         ::1,             false",
    // IPv4-mapped is IPv4, and its length counts from the front of the IPv6 address
    "::ffff:10.0.0.0/104, 10.255.0.1,    true",
    "::ffff:10.0.0.0/104, 11.0.0.1,      false",
    "::ffff:10.0.0.1,     10.0.0.1,      true",
    "10.0.0.0/8,          ::ffff:10.0.0.1, true",
  })
  void containsComparesBitsWithinOneFamily(String range, String address, boolean expected) {
    assertThat(Cidr.parse(range))
        .hasValueSatisfying(
            cidr -> assertThat(cidr.contains(Addresses.ip(address))).isEqualTo(expected));
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(
      strings = {
        "",
        "/",
        "/8",
        "10.0.0.0/",
        "10.0.0.0/33",
        "10.0.0.0/-1",
        "10.0.0.0/+8",
        "10.0.0.0/8/8",
        "10.0.0.0/8 ",
        "10.0.0.0/0x8",
        "10.0.0.0/255.0.0.0",
        "10.0.0.0/٨",
        "10.0.0.0/4294967304",
        "10/8",
        "10.0.0/24",
        "999.1.1.1/32",
        "::/129",
        "::/1000",
        "::ffff:10.0.0.0/24", // would be every IPv4 address and more
        "::ffff:10.0.0.0/129",
        "shop.example",
        "localhost/8",
      })
  void parseWhenTextIsNoRangeThenFindsNothing(String text) {
    assertThat(Cidr.parse(text)).isEmpty();
  }

  @Test
  void constructorWhenLengthIsBeyondTheFamilyThenRefuses() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Cidr(Addresses.ip("10.0.0.0"), 33))
        .withMessageContaining("0 to 32");
    assertThatIllegalArgumentException().isThrownBy(() -> new Cidr(Addresses.ip("::"), -1));
  }
}
