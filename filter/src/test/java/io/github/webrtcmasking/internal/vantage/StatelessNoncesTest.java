package io.github.webrtcmasking.internal.vantage;

import static io.github.webrtcmasking.internal.vantage.TestKeys.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.address.Ipv4;
import io.github.webrtcmasking.internal.address.Ipv6;
import io.github.webrtcmasking.internal.vantage.protocol.TransportAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatelessNoncesTest {

  private static final TransportAddress SOURCE = new TransportAddress(new Ipv4(0xc0000207), 40_000);

  private final StatelessNonces nonces = new StatelessNonces(KeyRing.of(TestKeys.CURRENT));

  @Test
  void nonceHasSixteenPrintableCharactersAndNoSecurityFeatures() {
    assertThat(nonces.issue(SOURCE, NOW))
        .hasSize(16)
        .matches("[A-Za-z0-9_-]+")
        .doesNotStartWith("obMatJos2");
  }

  @ParameterizedTest(name = "after {0} s: {1}")
  @CsvSource({"-31, false", "-30, true", "0, true", "300, true", "600, true", "601, false"})
  void nonceIsGoodForTenMinutes(long seconds, boolean good) {
    String nonce = nonces.issue(SOURCE, NOW);

    assertThat(nonces.isValid(nonce, SOURCE, NOW.plusSeconds(seconds))).isEqualTo(good);
  }

  @Test
  void nonceIsForOneClient() {
    String nonce = nonces.issue(SOURCE, NOW);

    assertThat(nonces.isValid(nonce, new TransportAddress(SOURCE.address(), 40_001), NOW))
        .isFalse();
    assertThat(nonces.isValid(nonce, new TransportAddress(new Ipv4(0xc0000208), 40_000), NOW))
        .isFalse();
    assertThat(nonces.isValid(nonce, new TransportAddress(new Ipv6(0, 0xc0000207L), 40_000), NOW))
        .isFalse();
  }

  @Test
  void nonceSurvivesAKeyChangeAndNotTwo() {
    String nonce = nonces.issue(SOURCE, NOW);
    KeyRing changed = KeyRing.of(TestKeys.OTHER).withPrevious(TestKeys.CURRENT);

    assertThat(new StatelessNonces(changed).isValid(nonce, SOURCE, NOW)).isTrue();
    assertThat(new StatelessNonces(KeyRing.of(TestKeys.OTHER)).isValid(nonce, SOURCE, NOW))
        .isFalse();
    assertThat(new StatelessNonces(changed).issue(SOURCE, NOW)).isNotEqualTo(nonce);
  }

  @Test
  void everyChangedCharacterIsNoticed() {
    String nonce = nonces.issue(SOURCE, NOW);
    for (int i = 0; i < nonce.length(); i++) {
      char other = nonce.charAt(i) == 'A' ? 'B' : 'A';
      String changed = nonce.substring(0, i) + other + nonce.substring(i + 1);
      assertThat(nonces.isValid(changed, SOURCE, NOW)).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "################", "AAAAAAAAAAAAAAA=", "AAAAAAAAAAAAAAAAAAAAAAAA"})
  void otherTextIsNoNonce(String text) {
    assertThat(nonces.isValid(text, SOURCE, NOW)).isFalse();
  }
}
