package io.github.webrtcmasking.internal.vantage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VantageSecretTest {

  private static final byte[] SECRET =
      HexFormat.of().parseHex("fbefbe000102030405060708090a0b0c0d0e0f101112131415161718191affff");

  @Test
  void everyNotationIsTheSameSecret() {
    String base64 = Base64.getEncoder().encodeToString(SECRET);
    String url = Base64.getUrlEncoder().encodeToString(SECRET);

    assertThat(base64).contains("+", "/", "=");
    assertThat(VantageSecret.parse(base64)).isEqualTo(SECRET);
    assertThat(VantageSecret.parse(base64.replace("=", ""))).isEqualTo(SECRET);
    assertThat(VantageSecret.parse(url)).isEqualTo(SECRET);
    assertThat(VantageSecret.parse(url.replace("=", ""))).isEqualTo(SECRET);
    assertThat(VantageSecret.parse(HexFormat.of().formatHex(SECRET))).isEqualTo(SECRET);
    assertThat(VantageSecret.parse(HexFormat.of().withUpperCase().formatHex(SECRET)))
        .isEqualTo(SECRET);
    assertThat(VantageSecret.parse("  " + base64 + "\n")).isEqualTo(SECRET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "changeit",
        "correct horse battery staple correct horse battery staple", // no base64
        "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e", // 31 bytes of hex
        "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHg==", // 31 bytes of base64
        "0001020304050607080910111213141516171819202122", // hex, although base64 would be longer
        "00000000000000000000000000000000000000000000000000000000000000000000", // not random
        "abcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcab",
        "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1", // half a byte
      })
  void anythingElseIsRefusedWithoutSayingTheValue(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VantageSecret.parse(text))
        .withMessageContaining("at least 32 random bytes, in base64 or in hex")
        .withNoCause()
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain(text.isEmpty() ? "\0" : text));
  }

  @Test
  void overlongTextIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> VantageSecret.parse("ab".repeat(600)));
  }

  @Test
  void randomSecretsAreGoodAndDiffer() {
    SecureRandom random = new SecureRandom();
    byte[] one = VantageSecret.random(random);

    assertThat(VantageSecret.parse(Base64.getEncoder().encodeToString(one))).isEqualTo(one);
    assertThat(VantageSecret.random(random)).isNotEqualTo(one);
  }
}
