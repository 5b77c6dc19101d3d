package io.github.webrtcmasking.internal.vantage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.webrtcmasking.internal.address.Ipv4;
import io.github.webrtcmasking.internal.address.Ipv6;
import io.github.webrtcmasking.internal.support.Host;
import io.github.webrtcmasking.internal.vantage.SealReading.Opened;
import io.github.webrtcmasking.internal.vantage.crypto.BlockCipher;
import io.github.webrtcmasking.internal.vantage.protocol.TransportAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * No seal opens that the vantage did not make for that user name: not one made of the input, not a
 * real one changed by it, not a real one under another name. The first 17 bytes of an input are the
 * seal or the change, the rest is the user name.
 */
class SealFuzzTest {

  private static final int ADDRESS = 16;
  private static final int SEAL = ADDRESS + 1;
  private static final int FORMAT = 0xd200;
  private static final int FORMER_FORMAT = 0xd100;
  private static final String USERNAME = "1795364425:199af90f.challenge";
  private static final SeenAddress SEEN = new SeenAddress(new Ipv4(0xc0000207), Host.OTHER);
  private static final TransportAddress REAL =
      Seals.seal(
          new BlockCipher(), TestKeys.CURRENT, USERNAME, SEEN, Optional.of(Duration.ofMillis(40)));

  @FuzzTest(maxDuration = "10m")
  void forgedSealsStayClosed(byte[] input) {
    byte[] seal = Arrays.copyOf(input, SEAL);
    String name =
        new String(input, Math.min(SEAL, input.length), Math.max(0, input.length - SEAL), UTF_8);
    checkName(name);
    byte[] made = seal.clone();
    made[0] = (byte) 0xfd;
    boolean real = name.equals(USERNAME) && Arrays.equals(made, changed(new byte[SEAL]));
    assertThat(open(name, made) instanceof Opened).isEqualTo(real);
    assertThat(open(name, made, FORMER_FORMAT)).isNotInstanceOf(Opened.class);
    if (!name.equals(USERNAME)) {
      assertThat(open(name, changed(new byte[SEAL]))).isNotInstanceOf(Opened.class);
    }
    boolean changes = !Arrays.equals(seal, new byte[SEAL]);
    assertThat(open(USERNAME, changed(seal)) instanceof Opened).isEqualTo(!changes);
  }

  private static void checkName(String name) {
    TurnUsername.parse(name)
        .ifPresent(
            read -> {
              assertThat(TurnUsername.parse(read.text())).contains(read);
              assertThat(name).endsWith("." + read.challengeId());
            });
  }

  /** The real seal, with the bits of the input turned over. */
  private static byte[] changed(byte[] bits) {
    byte[] seal = Arrays.copyOf(((Ipv6) REAL.address()).toBytes(), SEAL);
    seal[ADDRESS] = (byte) REAL.port();
    for (int i = 0; i < SEAL; i++) {
      seal[i] ^= bits[i];
    }
    return seal;
  }

  private static SealReading open(String name, byte[] seal) {
    return open(name, seal, FORMAT);
  }

  private static SealReading open(String name, byte[] seal, int format) {
    Ipv6 address = Ipv6.ofBytes(Arrays.copyOf(seal, ADDRESS));
    return Seals.open(TestKeys.CURRENT, name, address, format | (seal[ADDRESS] & 0xff));
  }
}
