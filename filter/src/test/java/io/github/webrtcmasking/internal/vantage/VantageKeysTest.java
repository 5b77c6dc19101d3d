package io.github.webrtcmasking.internal.vantage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.webrtcmasking.internal.vantage.crypto.Hmac;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VantageKeysTest {

  /** Nodes of different versions share a secret: what is derived from it must never change. */
  @Test
  void derivationIsFixed() {
    assertThat(TestKeys.CURRENT.keyId()).isEqualTo(0x199af90f);
    assertThat(TestKeys.CURRENT.networkHash(new byte[] {1, 2, 3, 4}))
        .hasSize(32)
        .isEqualTo(TestKeys.CURRENT.networkHash(new byte[] {1, 2, 3, 4}))
        .isNotEqualTo(TestKeys.OTHER.networkHash(new byte[] {1, 2, 3, 4}));
  }

  @Test
  void everyPurposeHasItsOwnKey() {
    assertThat(hashes(TestKeys.CURRENT)).hasSize(4).doesNotHaveDuplicates();
  }

  @Test
  void randomKeysAreNobodyElses() {
    SecureRandom random = new SecureRandom();
    VantageKeys one = VantageKeys.random(random);
    List<String> all = new ArrayList<>(hashes(one));
    all.addAll(hashes(VantageKeys.random(random)));

    assertThat(all).hasSize(8).doesNotHaveDuplicates();
    assertThat(hashes(one)).isEqualTo(all.subList(0, 4));
    assertThat(Hmac.sha256(one.nonceKey()).of(new byte[] {1}))
        .isEqualTo(one.nonce().of(new byte[] {1}));
  }

  private static List<String> hashes(VantageKeys keys) {
    byte[] data = {1};
    return Stream.of(
            keys.turn().of(data),
            keys.seal().of(data),
            keys.nonce().of(data),
            keys.networkHash(data))
        .map(HexFormat.of()::formatHex)
        .toList();
  }

  @Test
  void shortSecretIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> VantageKeys.derive(new byte[31]));
  }

  @Test
  void keysDoNotPrintThemselves() {
    assertThat(TestKeys.CURRENT).hasToString("VantageKeys[redacted]");
  }

  @Test
  void ringFindsCurrentAndPreviousKeysById() {
    KeyRing alone = KeyRing.of(TestKeys.CURRENT);
    KeyRing both = alone.withPrevious(TestKeys.OTHER);

    assertThat(alone.find(TestKeys.OTHER.keyId())).isEmpty();
    assertThat(both.current()).isSameAs(TestKeys.CURRENT);
    assertThat(both.find(TestKeys.CURRENT.keyId())).containsSame(TestKeys.CURRENT);
    assertThat(both.find(TestKeys.OTHER.keyId())).containsSame(TestKeys.OTHER);
    assertThat(both.find(0)).isEmpty();
  }
}
