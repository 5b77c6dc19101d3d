package io.github.webrtcmasking.internal.vantage.protocol;

import io.github.webrtcmasking.internal.address.IpAddress;

/**
 * A transport address: an IP address and a UDP port. Prints neither. Internal: not part of the API.
 *
 * @param address the IP address
 * @param port 0 to 65535
 */
public record TransportAddress(IpAddress address, int port) {

  private static final int MULTICAST_TO_BROADCAST = 0xe; // 224.0.0.0/3, that is 224/4 and 240/4
  private static final int MULTICAST = 0xff;

  /** Whether an answer sent there could reach the one host that asked. */
  boolean isAnswerable() {
    return port != 0 && isHost();
  }

  private boolean isHost() {
    long first = address.leadingBits() >>> 56;
    return switch (address.family()) {
      // Neither 0.0.0.0/8 nor multicast, reserved or broadcast.
      case IPV4 -> first != 0 && first >>> 4 < MULTICAST_TO_BROADCAST;
      case IPV6 -> first != MULTICAST && !address.isUnspecified();
    };
  }

  @Override
  public String toString() {
    return "Endpoint[" + address + "]";
  }
}
