package io.github.webrtcmasking.visits;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;

/** The machine's own address on its network, where browsers speak to it as to another machine. */
final class NetworkCard {
  private NetworkCard() {}

  /** The first IPv4 address of a card that is up and not loopback. */
  static String address() throws SocketException {
    return NetworkInterface.networkInterfaces()
        .filter(NetworkCard::isUp)
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> address instanceof Inet4Address && !address.isLinkLocalAddress())
        .map(InetAddress::getHostAddress)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Firefox needs a network card with IPv4"));
  }

  private static boolean isUp(NetworkInterface card) {
    try {
      return card.isUp() && !card.isLoopback();
    } catch (SocketException gone) {
      return false;
    }
  }
}
