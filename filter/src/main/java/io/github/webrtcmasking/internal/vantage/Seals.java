package io.github.webrtcmasking.internal.vantage;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.webrtcmasking.internal.address.Ipv6;
import io.github.webrtcmasking.internal.vantage.crypto.BlockCipher;
import io.github.webrtcmasking.internal.vantage.protocol.TransportAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Seals what the vantage saw into a relay address, and opens it again. Any number of threads may
 * open. Internal: not part of the API.
 *
 * <pre>
 *   address  fd | bytes 0 to 14 of the block      port  1 | format, 7 bits | byte 15 of the block
 * </pre>
 *
 * The block is a {@link SealedBlock} under AES-128. Each user name has its own key for this one
 * block, so no mode is needed. If somebody changes a bit or uses it with another user name, a
 * random block results. A random block has the expected zeros and a known kind at most once in 2^54
 * tries. The former format, which had no round trip, still opens.
 */
public final class Seals {

  private static final int FIRST_BYTE = 0xfd;
  private static final int FORMAT = 0xd2; // The port's top bit, and format id 0x52.
  private static final int FORMER_FORMAT = 0xd1;
  private static final int PORT_BYTE = 15;

  /** Kept between calls, because making a cipher takes six times as long as using it. */
  private static final AtomicReference<BlockCipher> SPARE = new AtomicReference<>();

  private Seals() {}

  /**
   * Opens a relay address that the browser reported.
   *
   * @param keys the keys that the user name's key id names
   * @param username the user name of the challenge that is being answered
   */
  public static SealReading open(VantageKeys keys, String username, Ipv6 relayed, int port) {
    int format = port >>> 8;
    boolean known = format == FORMAT || format == FORMER_FORMAT;
    if (relayed.high() >>> 56 != FIRST_BYTE || !known) {
      return new SealReading.NotOurs();
    }
    byte[] block = Arrays.copyOfRange(relayed.toBytes(), 1, SealedBlock.LENGTH + 1);
    block[PORT_BYTE] = (byte) port;
    byte[] plain = decrypted(key(keys, username), block);
    return format == FORMAT ? SealedBlock.read(plain) : SealedBlock.readFormer(plain);
  }

  /** A cipher belongs to one thread at a time: a thread that finds none makes one. */
  private static byte[] decrypted(byte[] key, byte[] block) {
    BlockCipher spare = SPARE.getAndSet(null);
    BlockCipher cipher = spare == null ? new BlockCipher() : spare;
    byte[] plain = cipher.decrypt(key, block);
    SPARE.set(cipher);
    return plain;
  }

  static TransportAddress seal(
      BlockCipher cipher,
      VantageKeys keys,
      String username,
      SeenAddress seen,
      Optional<Duration> roundTrip) {
    byte[] block = cipher.encrypt(key(keys, username), SealedBlock.write(seen, roundTrip));
    byte[] address =
        ByteBuffer.allocate(SealedBlock.LENGTH)
            .put((byte) FIRST_BYTE)
            .put(block, 0, PORT_BYTE)
            .array();
    return new TransportAddress(Ipv6.ofBytes(address), FORMAT << 8 | (block[PORT_BYTE] & 0xff));
  }

  private static byte[] key(VantageKeys keys, String username) {
    return Arrays.copyOf(keys.seal().of(username.getBytes(UTF_8)), BlockCipher.KEY_LENGTH);
  }
}
