package io.github.webrtcmasking.internal.vantage.protocol;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Ipv4;
import io.github.webrtcmasking.internal.address.Ipv6;

/**
 * A transport address: an IP address and a UDP port. Prints neither. Internal: not part of the API.
 *
 * @param address the IP address
 * @param port 0 to 65535
 */
public record Endpoint(IpAddress address, int port) {

  private static final int MULTICAST_TO_BROADCAST = 0xe; // 224.0.0.0/3, that is 224/4 and 240/4
  private static final int MULTICAST = 0xff;

  /** Whether an answer sent there could reach the one host that asked. */
  boolean isAnswerable() {
    return port != 0
        && (address instanceof Ipv4 ipv4
            ? isHost(ipv4)
            : address instanceof Ipv6 ipv6 && isHost(ipv6));
  }

  /** Neither 0.0.0.0/8 nor multicast, reserved or broadcast. */
  private static boolean isHost(Ipv4 ipv4) {
    return ipv4.bits() >>> 24 != 0 && ipv4.bits() >>> 28 < MULTICAST_TO_BROADCAST;
  }

  private static boolean isHost(Ipv6 ipv6) {
    return ipv6.high() >>> 56 != MULTICAST && (ipv6.high() != 0 || ipv6.low() != 0);
  }

  @Override
  public String toString() {
    return "Endpoint[" + address + "]";
  }
}
