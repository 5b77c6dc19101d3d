package io.github.webrtcmasking.internal.vantage;

import io.github.webrtcmasking.internal.address.IpAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The addresses to listen on, as they are at this moment. */
@FunctionalInterface
interface LocalAddresses {

  /** What the platform says where there is none. It says everything else of a failure. */
  String NO_INTERFACE = "No network interfaces configured";

  /**
   * All of them.
   *
   * @throws IOException if the system does not say, as when no file handle is left
   */
  Set<InetAddress> now() throws IOException;

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
  static Set<InetAddress> ofThisMachine() throws IOException {
    Set<InetAddress> addresses = new LinkedHashSet<>();
    for (NetworkInterface each : interfaces()) {
      if (isUp(each)) {
        each.inetAddresses()
            .filter(LocalAddresses::isReachable)
            .map(LocalAddresses::withoutInterface)
            .forEach(addresses::add);
      }
    }
    return addresses;
  }

  private static List<NetworkInterface> interfaces() throws IOException {
    try {
      return NetworkInterface.networkInterfaces().toList();
    } catch (SocketException e) {
      if (NO_INTERFACE.equals(e.getMessage())) {
        return List.of();
      }
      throw e;
    }
  }

  /** An interface that cannot be asked is down, if it is gone; otherwise nothing can be asked. */
  private static boolean isUp(NetworkInterface each) throws IOException {
    try {
      return each.isUp();
    } catch (SocketException e) {
      if (NetworkInterface.getByName(each.getName()) != null) {
        throw e;
      }
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
