package io.github.webrtcmasking.internal.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.address.IpLiterals;
import io.github.webrtcmasking.internal.observation.HttpSide;
import io.github.webrtcmasking.internal.support.Host;
import io.github.webrtcmasking.internal.vantage.KeyRing;
import io.github.webrtcmasking.internal.vantage.VantageKeys;
import io.github.webrtcmasking.internal.vantage.VantageSecret;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitorNameTest {

  private static final KeyRing KEYS =
      KeyRing.of(VantageKeys.derive(VantageSecret.random(new SecureRandom())));

  @ParameterizedTest(name = "{0} {1} {2} and {3} {4} {5}: {6}")
  @CsvSource({
    // a new session is free, a public address is not
    "8.8.8.8,      OTHER, a, 8.8.8.8,      OTHER, b, true",
    "8.8.8.8,      OTHER, a, 8.8.8.9,      OTHER, a, false",
    "2600:1:2:3::1, OTHER, a, 2600:1:2:3::2, OTHER, b, true",
    "2600:1:2:3::1, OTHER, a, 2600:1:2:4::1, OTHER, a, false",
    // the address of a proxy may be everybody's
    "10.0.0.1,     OTHER, a, 10.0.0.1,     OTHER, b, false",
    "10.0.0.1,     OTHER, a, 10.0.0.2,     OTHER, a, true",
    "8.8.8.8,      OWN,  a, 8.8.8.8,      OWN,  b, false",
    "127.0.0.1,    OWN,  a, 127.0.0.1,    OWN,  a, true",
  })
  void publicAddressIsAVisitorAndBehindAProxyASessionIs(
      String oneAddress,
      Host onePlace,
      String oneSession,
      String otherAddress,
      Host otherPlace,
      String otherSession,
      boolean same) {
    String one = name(oneAddress, onePlace, oneSession);
    String other = name(otherAddress, otherPlace, otherSession);

    assertThat(one.equals(other)).isEqualTo(same);
    assertThat(one).doesNotContain(oneAddress);
  }

  private static String name(String address, Host place, String session) {
    return VisitorName.of(
        new HttpSide(IpLiterals.parse(address).orElseThrow(), place), session(session), KEYS);
  }

  private static HttpSession session(String id) {
    return (HttpSession)
        Proxy.newProxyInstance(
            VisitorNameTest.class.getClassLoader(),
            new Class<?>[] {HttpSession.class},
            (self, method, arguments) -> {
              if (method.getName().equals("getId")) {
                return id;
              }
              throw new UnsupportedOperationException(method.getName());
            });
  }
}
