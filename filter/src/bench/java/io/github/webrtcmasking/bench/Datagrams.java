package io.github.webrtcmasking.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Optional;

/** Writes the client's requests and reads what it must know of the answers. For one thread. */
final class Datagrams {

  static final int BINDING = 0x0001;
  static final int ALLOCATE = 0x0003;
  static final int REFRESH = 0x0004;
  static final int SUCCESS = 0x0100;
  static final int ERROR = 0x0110;

  private static final int HEADER = 20;
  private static final int NONCE = 0x0015;

  private final byte[] bytes = new byte[512];
  private final ByteBuffer buffer = ByteBuffer.wrap(bytes);
  private long transaction = System.nanoTime();

  Datagrams begin(int type) {
    buffer.clear();
    buffer.putShort((short) type).putShort((short) 0).putInt(0x2112a442);
    buffer.putInt(0x10ad0000).putLong(transaction++);
    return this;
  }

  Datagrams udpTransport() {
    buffer.putInt(0x00190004).putInt(0x11000000);
    return this;
  }

  Datagrams noLifetime() {
    buffer.putInt(0x000d0004).putInt(0);
    return this;
  }

  Datagrams credentials(User user, String nonce) {
    attribute(0x0006, user.name().getBytes(UTF_8));
    attribute(0x0014, User.REALM.getBytes(UTF_8));
    attribute(NONCE, nonce.getBytes(UTF_8));
    int covered = buffer.position();
    buffer.putShort(2, (short) (covered + 24 - HEADER));
    user.integrity().update(bytes, 0, covered);
    buffer.putInt(0x00080014);
    try {
      user.integrity().doFinal(bytes, buffer.position());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    buffer.position(buffer.position() + 20);
    return this;
  }

  /** The request, good until the next one is begun. */
  ByteBuffer end() {
    buffer.putShort(2, (short) (buffer.position() - HEADER));
    return buffer.flip();
  }

  private void attribute(int type, byte[] value) {
    buffer.putShort((short) type).putShort((short) value.length).put(value);
    while (buffer.position() % 4 != 0) {
      buffer.put((byte) 0);
    }
  }

  static int type(ByteBuffer answer) {
    return answer.getShort(0) & 0xffff;
  }

  /** The nonce of a 401. */
  static Optional<String> nonce(ByteBuffer answer) {
    int at = HEADER;
    while (at < answer.limit()) {
      int length = answer.getShort(at + 2) & 0xffff;
      if (answer.getShort(at) == NONCE) {
        byte[] nonce = new byte[length];
        answer.get(at + 4, nonce);
        return Optional.of(new String(nonce, UTF_8));
      }
      at += 4 + (length + 3 & ~3);
    }
    return Optional.empty();
  }
}
