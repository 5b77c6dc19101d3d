package io.github.webrtcmasking.internal.vantage;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Ipv4;
import io.github.webrtcmasking.internal.address.Ipv6;
import java.nio.ByteBuffer;

/**
 * The plain text of a seal.
 *
 * <pre>
 *   byte 0     kind: family 4 or 6, plus 0x80 for the own host
 *   bytes 1–   the IPv4 address or the first 64 bits of the IPv6 address
 *   the rest   zeros, at least 56 bits of them: the redundancy that a forger must hit
 * </pre>
 */
final class SealedBlock {

  static final int LENGTH = 16;

  private static final int IPV4 = 4;
  private static final int IPV6 = 6;
  private static final int OWN_HOST = 0x80;

  private SealedBlock() {}

  static byte[] write(SeenAddress seen) {
    int origin = seen.origin() == Origin.OWN_HOST ? OWN_HOST : 0;
    ByteBuffer block = ByteBuffer.allocate(LENGTH);
    if (seen.address() instanceof Ipv4 ipv4) {
      block.put((byte) (IPV4 | origin)).putInt(ipv4.bits());
    } else if (seen.address() instanceof Ipv6 ipv6) {
      block.put((byte) (IPV6 | origin)).putLong(ipv6.high());
    }
    return block.array();
  }

  static SealReading read(byte[] plain) {
    ByteBuffer block = ByteBuffer.wrap(plain);
    int kind = block.get() & 0xff;
    Origin origin = (kind & OWN_HOST) == 0 ? Origin.ELSEWHERE : Origin.OWN_HOST;
    return switch (kind & ~OWN_HOST) {
      case IPV4 -> opened(new Ipv4(block.getInt()), origin, block);
      case IPV6 -> opened(new Ipv6(block.getLong(), 0), origin, block);
      default -> new SealReading.Broken();
    };
  }

  private static SealReading opened(IpAddress address, Origin origin, ByteBuffer rest) {
    while (rest.hasRemaining()) {
      if (rest.get() != 0) {
        return new SealReading.Broken();
      }
    }
    return new SealReading.Opened(new SeenAddress(address, origin));
  }
}
