package io.github.webrtcmasking.internal.backport.methods;

import io.github.webrtcmasking.internal.backport.MethodsOf;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.stream.Stream;

/** For {@link NetworkInterface}. */
@MethodsOf(NetworkInterface.class)
public final class NetworkInterfaceMethods {

  private NetworkInterfaceMethods() {}

  public static Stream<NetworkInterface> networkInterfaces() throws SocketException {
    Enumeration<NetworkInterface> all = NetworkInterface.getNetworkInterfaces();
    if (all == null) {
      throw new SocketException("No network interfaces configured");
    }
    return Collections.list(all).stream();
  }

  public static Stream<InetAddress> inetAddresses(NetworkInterface network) {
    return Collections.list(network.getInetAddresses()).stream();
  }
}
