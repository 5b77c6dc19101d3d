package io.github.webrtcmasking.internal.vantage;

import io.github.webrtcmasking.internal.address.IpAddress;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The addresses to listen on, as they are at this moment. */
@FunctionalInterface
interface LocalAddresses {

  Set<InetAddress> now();

  /** The configured addresses, whether or not the machine has them at this moment. */
  static LocalAddresses fixed(Collection<IpAddress> configured) {
    Set<InetAddress> addresses =
        configured.stream()
            .map(IpAddress::toInetAddress)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return () -> addresses;
  }

  /**
   * Every unicast address of every interface that is up, except link-local IPv6: those need a zone,
   * which no page address and no ICE server can name.
   */
  static Set<InetAddress> ofThisMachine() {
    try {
      return NetworkInterface.networkInterfaces()
          .filter(LocalAddresses::isUp)
          .flatMap(NetworkInterface::inetAddresses)
          .filter(LocalAddresses::isReachable)
          .map(LocalAddresses::withoutInterface)
          .collect(Collectors.toCollection(LinkedHashSet::new));
    } catch (SocketException noInterfaces) {
      return Set.of();
    }
  }

  private static boolean isUp(NetworkInterface each) {
    try {
      return each.isUp();
    } catch (SocketException goneMeanwhile) {
      return false;
    }
  }

  private static boolean isReachable(InetAddress address) {
    boolean linkLocalIpv6 = address.isLinkLocalAddress() && address.getAddress().length == 16;
    return !linkLocalIpv6 && !address.isAnyLocalAddress() && !address.isMulticastAddress();
  }

  /** The same address without the interface, which enumerated addresses carry. */
  private static InetAddress withoutInterface(InetAddress enumerated) {
    return IpAddress.of(enumerated).toInetAddress();
  }
}
