package io.github.webrtcmasking.internal.vantage;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Ipv4;
import io.github.webrtcmasking.internal.address.Ipv6;
import io.github.webrtcmasking.internal.support.Host;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;

/**
 * The plain text of a seal.
 *
 * <pre>
 *   byte 0     kind: family 4 or 6, plus 0x80 for the own host
 *   bytes 1–8  the IPv4 address and zeros, or the first 64 bits of the IPv6 address
 *   byte 9     the round trip of the packets as {@link RoundTripScale}; zero in the former format
 *   the rest   48 zero bits: a forger has to hit them by chance
 * </pre>
 */
final class SealedBlock {

  static final int LENGTH = 16;

  private static final int IPV4 = 4;
  private static final int IPV6 = 6;
  private static final int OWN_HOST = 0x80;
  private static final int ROUND_TRIP = 9;

  private SealedBlock() {}

  static byte[] write(SeenAddress seen, Optional<Duration> roundTrip) {
    int host =
        switch (seen.host()) {
          case OWN -> OWN_HOST;
          case OTHER -> 0;
        };
    int family =
        switch (seen.address().family()) {
          case IPV4 -> IPV4;
          case IPV6 -> IPV6;
        };
    return ByteBuffer.allocate(LENGTH)
        .put((byte) (family | host))
        .putLong(seen.address().leadingBits())
        .put(RoundTripScale.encoded(roundTrip))
        .array();
  }

  /** Reads the former format, which had no round trip. */
  static SealReading readFormer(byte[] plain) {
    return plain[ROUND_TRIP] == 0 ? read(plain) : new SealReading.Broken();
  }

  static SealReading read(byte[] plain) {
    ByteBuffer block = ByteBuffer.wrap(plain);
    int kind = block.get() & 0xff;
    long leading = block.getLong();
    Optional<Duration> roundTrip = RoundTripScale.decoded(block.get());
    while (block.hasRemaining()) {
      if (block.get() != 0) {
        return new SealReading.Broken();
      }
    }
    Host host = (kind & OWN_HOST) == 0 ? Host.OTHER : Host.OWN;
    return switch (kind & ~OWN_HOST) {
      case IPV4 ->
          (int) leading == 0
              ? opened(new Ipv4((int) (leading >>> Integer.SIZE)), host, roundTrip)
              : new SealReading.Broken();
      case IPV6 -> opened(new Ipv6(leading, 0), host, roundTrip);
      default -> new SealReading.Broken();
    };
  }

  private static SealReading opened(IpAddress address, Host host, Optional<Duration> roundTrip) {
    return new SealReading.Opened(new SeenAddress(address, host), roundTrip);
  }
}
