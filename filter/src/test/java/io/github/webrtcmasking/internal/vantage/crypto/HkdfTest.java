package io.github.webrtcmasking.internal.vantage.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class HkdfTest {

  private static final HexFormat HEX = HexFormat.of();

  /** RFC 5869, appendix A.1, the first block. */
  @Test
  void theVectorOfTheRfcComesOut() {
    byte[] secret = HEX.parseHex("0b".repeat(22));
    byte[] salt = HEX.parseHex("000102030405060708090a0b0c");
    byte[] info = HEX.parseHex("f0f1f2f3f4f5f6f7f8f9");

    assertThat(Hkdf.extract(salt, secret).expand(info))
        .asHexString()
        .isEqualToIgnoringCase("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf");
  }

  @Test
  void everyLabelGivesAnotherKey() {
    Hkdf hkdf = Hkdf.extract(new byte[] {1}, new byte[32]);

    assertThat(hkdf.expand("turn")).hasSize(Hkdf.KEY_LENGTH).isNotEqualTo(hkdf.expand("seal"));
  }
}
