package io.github.webrtcmasking.testing.stun;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Ipv4;
import io.github.webrtcmasking.internal.address.Ipv6;
import io.github.webrtcmasking.internal.vantage.protocol.TransportAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An answer as a client reads it, with code of its own. */
public final class Reply {

  private final byte[] bytes;
  private final int type;
  private final Map<Integer, byte[]> attributes;

  private Reply(byte[] bytes, int type, Map<Integer, byte[]> attributes) {
    this.bytes = bytes;
    this.type = type;
    this.attributes = attributes;
  }

  public static Reply of(ByteBuffer answer) {
    byte[] bytes = new byte[answer.remaining()];
    answer.get(answer.position(), bytes);
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    int type = buffer.getShort();
    if (buffer.getShort() != bytes.length - 20) {
      throw new AssertionError("wrong length in an answer");
    }
    buffer.position(20);
    Map<Integer, byte[]> attributes = new LinkedHashMap<>();
    while (buffer.hasRemaining()) {
      int attribute = buffer.getShort() & 0xffff;
      byte[] value = new byte[buffer.getShort()];
      buffer.get(value).position(buffer.position() + (-value.length & 3));
      attributes.put(attribute, value);
    }
    return new Reply(bytes, type, attributes);
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public int type() {
    return type;
  }

  public Map<Integer, byte[]> attributes() {
    return attributes;
  }

  /** "silence", "success" or the error code. */
  public static String summary(Optional<ByteBuffer> answer) {
    return answer.map(Reply::of).map(Reply::summary).orElse("silence");
  }

  public String summary() {
    byte[] error = attributes.get(0x0009);
    if (error != null) {
      return Integer.toString(error[2] * 100 + error[3]);
    }
    return (type & 0x0110) == 0x0100 ? "success" : "no response";
  }

  public String hex(int attribute) {
    return HexFormat.of().formatHex(attributes.getOrDefault(attribute, new byte[0]));
  }

  public String text(int attribute) {
    return new String(attributes.get(attribute), java.nio.charset.StandardCharsets.US_ASCII);
  }

  public TransportAddress address(int attribute) {
    return decode(ByteBuffer.wrap(bytes), ByteBuffer.wrap(attributes.get(attribute)));
  }

  /** The same as text, "address port", in the spelling of the JDK. */
  public String transportAddress(int attribute) throws UnknownHostException {
    TransportAddress transportAddress = address(attribute);
    InetAddress address = InetAddress.getByAddress(transportAddress.address().toBytes());
    return address.getHostAddress() + " " + transportAddress.port();
  }

  /** What an XOR-…-ADDRESS in that message says (RFC 8489, section 14.2). */
  public static TransportAddress decode(ByteBuffer message, ByteBuffer value) {
    IpAddress address =
        value.get(1) == 1
            ? new Ipv4(value.getInt(4) ^ 0x2112a442)
            : new Ipv6(
                value.getLong(4) ^ message.getLong(4), value.getLong(12) ^ message.getLong(12));
    return new TransportAddress(address, (value.getShort(2) & 0xffff) ^ 0x2112);
  }
}
