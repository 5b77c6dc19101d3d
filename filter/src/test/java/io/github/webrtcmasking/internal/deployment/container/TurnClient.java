package io.github.webrtcmasking.internal.deployment.container;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.webrtcmasking.internal.deployment.container.Visitor.Challenge;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Allocates at the vantage on loopback as a browser does (RFC 8656, section 7.1), and says what the
 * browser would say of it. Shares no code with what it tests.
 */
final class TurnClient {

  private static final int ALLOCATE = 0x0003;
  private static final int USERNAME = 0x0006;
  private static final int INTEGRITY = 0x0008;
  private static final int REALM = 0x0014;
  private static final int NONCE = 0x0015;
  private static final int RELAYED = 0x0016;
  private static final int TRANSPORT = 0x0019;
  private static final int COOKIE = 0x2112a442;
  private static final int HEADER = 20;
  private static final byte[] UDP = {17, 0, 0, 0};
  private static final int PATIENCE_MILLIS = 5000;

  private TurnClient() {}

  /** The relay candidate that the challenge's vantage gives to a socket on loopback. */
  static String relayCandidate(Challenge challenge) throws IOException, GeneralSecurityException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    try (DatagramSocket socket = new DatagramSocket(0, loopback)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.connect(new InetSocketAddress(loopback, challenge.port()));
      Map<Integer, byte[]> first = exchange(socket, new Message().with(TRANSPORT, UDP));
      Map<Integer, byte[]> second = exchange(socket, authenticated(challenge, first));
      return candidate(second.get(RELAYED), socket.getLocalPort());
    }
  }

  private static Message authenticated(Challenge challenge, Map<Integer, byte[]> refusal)
      throws GeneralSecurityException {
    JsonObject server = challenge.iceServers().get(0);
    String username = server.getString("username");
    String realm = new String(refusal.get(REALM), UTF_8);
    return new Message()
        .with(TRANSPORT, UDP)
        .with(USERNAME, username.getBytes(UTF_8))
        .with(REALM, refusal.get(REALM))
        .with(NONCE, refusal.get(NONCE))
        .signed(username + ":" + realm + ":" + server.getString("credential"));
  }

  private static Map<Integer, byte[]> exchange(DatagramSocket socket, Message request)
      throws IOException {
    byte[] sent = request.bytes(0);
    socket.send(new DatagramPacket(sent, sent.length));
    DatagramPacket received = new DatagramPacket(new byte[1500], 1500);
    socket.receive(received);
    return attributes(ByteBuffer.wrap(received.getData(), 0, received.getLength()), request);
  }

  private static Map<Integer, byte[]> attributes(ByteBuffer answer, Message request) {
    Map<Integer, byte[]> attributes = new HashMap<>();
    answer.position(HEADER);
    while (answer.remaining() >= 4) {
      int type = Short.toUnsignedInt(answer.getShort());
      byte[] value = new byte[Short.toUnsignedInt(answer.getShort())];
      answer.get(value);
      answer.position(answer.position() + (-value.length & 3));
      attributes.put(type, value);
      if (type == RELAYED) {
        attributes.put(RELAYED, unmasked(value, request.transaction));
      }
    }
    return attributes;
  }

  /** Port and IPv6 address of an XOR-RELAYED-ADDRESS (RFC 8489, section 14.2). */
  private static byte[] unmasked(byte[] value, byte[] transaction) {
    byte[] mask = ByteBuffer.allocate(16).putInt(COOKIE).put(transaction).array();
    byte[] plain = value.clone();
    plain[2] ^= mask[0];
    plain[3] ^= mask[1];
    for (int i = 0; i < mask.length; i++) {
      plain[4 + i] ^= mask[i];
    }
    return plain;
  }

  private static String candidate(byte[] relayed, int localPort) throws IOException {
    ByteBuffer value = ByteBuffer.wrap(relayed);
    int port = Short.toUnsignedInt(value.getShort(2));
    byte[] address = new byte[16];
    value.get(4, address);
    return "candidate:1 1 udp 33562623 %s %d typ relay raddr 127.0.0.1 rport %d"
        .formatted(InetAddress.getByAddress(address).getHostAddress(), port, localPort);
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
  }
}
