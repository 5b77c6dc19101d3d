package io.github.webrtcmasking.lab.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a vantage answered to an Allocate (RFC 8656, section 7) over IPv4.
 *
 * @param relayed the relayed transport address, "address port"
 * @param mapped the mapped transport address, "address port"
 */
record Allocation(String relayed, String mapped) {
  private static final int ALLOCATE = 0x0003;
  private static final int USERNAME = 0x0006;
  private static final int INTEGRITY = 0x0008;
  private static final int REALM = 0x0014;
  private static final int NONCE = 0x0015;
  private static final int RELAYED = 0x0016;
  private static final int TRANSPORT = 0x0019;
  private static final int MAPPED = 0x0020;
  private static final int COOKIE = 0x2112a442;
  private static final int HEADER = 20;
  private static final byte[] UDP = {17, 0, 0, 0};
  private static final int PATIENCE_MILLIS = 1000;
  private static final int TRIES = 10;

  /** Asks twice, as browsers do: the first answer brings realm and nonce. */
  static Allocation of(Challenge challenge, InetAddress source)
      throws IOException, GeneralSecurityException {
    try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(source, 0))) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.connect(new InetSocketAddress(challenge.vantageHost(), challenge.vantagePort()));
      Map<Integer, byte[]> refusal = exchange(socket, new Message().with(TRANSPORT, UDP));
      Map<Integer, byte[]> success = exchange(socket, authenticated(challenge, refusal));
      return new Allocation(text(success.get(RELAYED)), text(success.get(MAPPED)));
    }
  }

  private static Message authenticated(Challenge challenge, Map<Integer, byte[]> refusal)
      throws GeneralSecurityException {
    String realm = new String(refusal.get(REALM), UTF_8);
    return new Message()
        .with(TRANSPORT, UDP)
        .with(USERNAME, challenge.username().getBytes(UTF_8))
        .with(REALM, refusal.get(REALM))
        .with(NONCE, refusal.get(NONCE))
        .signed(challenge.username() + ":" + realm + ":" + challenge.credential());
  }

  private static Map<Integer, byte[]> exchange(DatagramSocket socket, Message request)
      throws IOException {
    byte[] sent = request.bytes(0);
    DatagramPacket received = new DatagramPacket(new byte[1500], 1500);
    for (int i = 0; i < TRIES; i++) {
      try {
        socket.send(new DatagramPacket(sent, sent.length));
        socket.receive(received);
        return request.attributesOf(ByteBuffer.wrap(received.getData(), 0, received.getLength()));
      } catch (SocketTimeoutException lost) {
        // Again, as RFC 8489, section 6.2.1 asks for.
      }
    }
    throw new IOException("the vantage does not answer");
  }

  /** An XOR'ed transport address that is plain by now (RFC 8489, section 14.2). */
  private static String text(byte[] value) throws IOException {
    ByteBuffer plain = ByteBuffer.wrap(value);
    int port = Short.toUnsignedInt(plain.getShort(2));
    byte[] address = new byte[value.length - 4];
    plain.get(4, address);
    return InetAddress.getByAddress(address).getHostAddress() + " " + port;
  }

  /** A request in the making. */
  private static final class Message {
    private final ByteArrayOutputStream attributes = new ByteArrayOutputStream();
    private final byte[] transaction = new byte[12];

    Message() {
      new SecureRandom().nextBytes(transaction);
    }

    Message with(int type, byte[] value) {
      attributes.writeBytes(
          ByteBuffer.allocate(4).putShort((short) type).putShort((short) value.length).array());
      attributes.writeBytes(value);
      attributes.writeBytes(new byte[-value.length & 3]);
      return this;
    }

    Message signed(String account) throws GeneralSecurityException {
      byte[] key = MessageDigest.getInstance("MD5").digest(account.getBytes(UTF_8));
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key, "HmacSHA1"));
      return with(INTEGRITY, mac.doFinal(bytes(4 + mac.getMacLength())));
    }

    byte[] bytes(int lengthToCome) {
      return ByteBuffer.allocate(HEADER + attributes.size())
          .putShort((short) ALLOCATE)
          .putShort((short) (attributes.size() + lengthToCome))
          .putInt(COOKIE)
          .put(transaction)
          .put(attributes.toByteArray())
          .array();
    }

    Map<Integer, byte[]> attributesOf(ByteBuffer answer) {
      Map<Integer, byte[]> found = new HashMap<>();
      answer.position(HEADER);
      while (answer.remaining() >= 4) {
        int type = Short.toUnsignedInt(answer.getShort());
        byte[] value = new byte[Short.toUnsignedInt(answer.getShort())];
        answer.get(value);
        answer.position(answer.position() + (-value.length & 3));
        found.put(type, type == RELAYED || type == MAPPED ? unmasked(value) : value);
      }
      return found;
    }

    private byte[] unmasked(byte[] value) {
      byte[] mask = ByteBuffer.allocate(16).putInt(COOKIE).put(transaction).array();
      byte[] plain = value.clone();
      plain[2] ^= mask[0];
      plain[3] ^= mask[1];
      for (int i = 4; i < plain.length; i++) {
        plain[i] ^= mask[i - 4];
      }
      return plain;
    }
  }
}
