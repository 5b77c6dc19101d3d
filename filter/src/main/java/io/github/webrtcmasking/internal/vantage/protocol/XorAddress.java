package io.github.webrtcmasking.internal.vantage.protocol;

import io.github.webrtcmasking.internal.address.IpAddress;
import java.nio.ByteBuffer;
import java.util.Optional;

/** The encoding that all XOR-…-ADDRESS attributes share (RFC 8489, section 14.2). */
final class XorAddress {

  private static final short IPV4 = 1;
  private static final short IPV4_LENGTH = 8;
  private static final short IPV6 = 2;
  private static final short IPV6_LENGTH = 20;
  private static final int COOKIE_TOP = StunMessage.MAGIC_COOKIE >>> 16;

  private XorAddress() {}

  static void append(ByteBuffer answer, int type, TransportAddress transportAddress) {
    IpAddress address = transportAddress.address();
    long cookie = answer.getLong(StunMessage.COOKIE_OFFSET);
    long first = address.leadingBits() ^ cookie;
    answer
        .putShort((short) type)
        .putShort(length(address))
        .putShort(family(address))
        .putShort((short) (transportAddress.port() ^ COOKIE_TOP))
        .putInt((int) (first >>> Integer.SIZE));
    if (length(address) == IPV6_LENGTH) {
      // The cookie masks the first 32 bits, the transaction id the others.
      long id = answer.getLong(StunMessage.COOKIE_OFFSET + Long.BYTES);
      answer.putInt((int) first).putLong(address.trailingBits() ^ id);
    }
  }

  /** The address that the value holds; empty if it holds none of the two families. */
  static Optional<TransportAddress> read(ByteBuffer message, ByteBuffer value) {
    int length = value.remaining();
    boolean whole =
        (length == IPV4_LENGTH && value.get(1) == IPV4)
            || (length == IPV6_LENGTH && value.get(1) == IPV6);
    if (!whole) {
      return Optional.empty();
    }
    int port = (value.getShort(2) ^ COOKIE_TOP) & 0xffff;
    byte[] address = new byte[length - Integer.BYTES];
    value.get(Integer.BYTES, address);
    for (int i = 0; i < address.length; i++) {
      address[i] ^= message.get(StunMessage.COOKIE_OFFSET + i);
    }
    return Optional.of(new TransportAddress(IpAddress.ofBytes(address), port));
  }

  private static short length(IpAddress address) {
    return switch (address.family()) {
      case IPV4 -> IPV4_LENGTH;
      case IPV6 -> IPV6_LENGTH;
    };
  }

  private static short family(IpAddress address) {
    return switch (address.family()) {
      case IPV4 -> IPV4;
      case IPV6 -> IPV6;
    };
  }
}
