package io.github.webrtcmasking.internal.vantage;

import static io.github.webrtcmasking.internal.vantage.TestKeys.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.address.Ipv4;
import io.github.webrtcmasking.internal.address.Ipv6;
import io.github.webrtcmasking.internal.vantage.protocol.TransportAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
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

    assertThat(nonces.age(nonce, SOURCE, NOW.plusSeconds(seconds)))
        .matches(age -> age.isPresent() == good);
  }

  @ParameterizedTest(name = "after {0} ms")
  @ValueSource(longs = {-1500, 0, 1, 37, 250, 9999, 600_000})
  void nonceTellsTheTimeSinceItWasSent(long millis) {
    String nonce = nonces.issue(SOURCE, NOW);

    assertThat(nonces.age(nonce, SOURCE, NOW.plusMillis(millis)))
        .contains(Duration.ofMillis(millis));
  }

  @Test
  void overflowOfTheMillisecondsDoesNoHarm() {
    Instant last = Instant.ofEpochMilli((NOW.toEpochMilli() >>> 32 << 32) + 0xffff_ffffL);
    String nonce = nonces.issue(SOURCE, last);

    assertThat(nonces.age(nonce, SOURCE, last.plusMillis(40))).contains(Duration.ofMillis(40));
  }

  @Test
  void noNonceBeginsAsThoseWithSecurityFeatures() {
    byte[] prefix = Base64.getDecoder().decode("obMatJos2AAA");
    long time = Integer.toUnsignedLong(ByteBuffer.wrap(prefix).getInt());
    Instant then = Instant.ofEpochMilli((NOW.toEpochMilli() >>> 32 << 32) + time);
    String nonce = nonces.issue(SOURCE, then);

    assertThat(nonce).doesNotStartWith("obMatJ");
    assertThat(nonces.age(nonce, SOURCE, then)).contains(Duration.ofMillis(1));
  }

  @Test
  void nonceIsForOneClient() {
    String nonce = nonces.issue(SOURCE, NOW);

    assertThat(nonces.age(nonce, new TransportAddress(SOURCE.address(), 40_001), NOW)).isEmpty();
    assertThat(nonces.age(nonce, new TransportAddress(new Ipv4(0xc0000208), 40_000), NOW))
        .isEmpty();
    assertThat(nonces.age(nonce, new TransportAddress(new Ipv6(0, 0xc0000207L), 40_000), NOW))
        .isEmpty();
  }

  @Test
  void nonceSurvivesAKeyChangeAndNotTwo() {
    String nonce = nonces.issue(SOURCE, NOW);
    KeyRing changed = KeyRing.of(TestKeys.OTHER).withPrevious(TestKeys.CURRENT);

    assertThat(new StatelessNonces(changed).age(nonce, SOURCE, NOW)).isPresent();
    assertThat(new StatelessNonces(KeyRing.of(TestKeys.OTHER)).age(nonce, SOURCE, NOW)).isEmpty();
    assertThat(new StatelessNonces(changed).issue(SOURCE, NOW)).isNotEqualTo(nonce);
  }

  @Test
  void everyChangedCharacterIsNoticed() {
    String nonce = nonces.issue(SOURCE, NOW);
    for (int i = 0; i < nonce.length(); i++) {
      char other = nonce.charAt(i) == 'A' ? 'B' : 'A';
      String changed = nonce.substring(0, i) + other + nonce.substring(i + 1);
      assertThat(nonces.age(changed, SOURCE, NOW)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "################", "AAAAAAAAAAAAAAA=", "AAAAAAAAAAAAAAAAAAAAAAAA"})
  void otherTextIsNoNonce(String text) {
    assertThat(nonces.age(text, SOURCE, NOW)).isEmpty();
  }
}
