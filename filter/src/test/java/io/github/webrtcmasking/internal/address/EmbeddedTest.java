package io.github.webrtcmasking.internal.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "64:ff9b::c000:221,                       192.0.2.33", // RFC 6052, section 2.4
    "64:ff9b:1::c000:221,                     64:ff9b:1::c000:221", // local-use, RFC 8215
    "64:ff9b::1:c000:221,                     64:ff9b::1:c000:221", // not of the /96
    "2001:0:4136:e378:8000:63bf:3fff:fdd2,    192.0.2.45", // Teredo, client inverted
    "2001:1:4136:e378:8000:63bf:3fff:fdd2,    2001:1:4136:e378:8000:63bf:3fff:fdd2",
    "2002:c000:204::1,                        192.0.2.4", // 6to4
    "2003:c000:204::1,                        2003:c000:204::1",
    "2001:db8::1,                             2001:db8::1",
    "192.0.2.1,                               192.0.2.1",
  })
  void embeddedIpv4AddressesAreDecodedAndOthersStay(String given, String expected)
      throws UnknownHostException {
    assertThat(Embedded.decoded(address(given))).isEqualTo(address(expected));
  }

  private static IpAddress address(String literal) throws UnknownHostException {
    return IpAddress.of(InetAddress.getByName(literal));
  }
}
