package io.github.webrtcmasking.internal.vantage;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.vantage.protocol.Endpoint;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;

/**
 * Where the vantage listens at one moment.
 *
 * @param port the port, or 0 when there is no channel
 * @param bound the addresses with a channel
 * @param refused the addresses that should have one and could not get it
 */
record Listening(int port, List<InetAddress> bound, Set<InetAddress> refused) {

  static final Listening NOWHERE = new Listening(0, List.of(), Set.of());

  Listening {
    bound = List.copyOf(bound);
    refused = Set.copyOf(refused);
  }

  boolean isSomewhere() {
    return !bound.isEmpty();
  }

  List<IpAddress> addresses() {
    return bound.stream().map(IpAddress::of).toList();
  }

  /** Whether it is one of our own sockets: answering it would be talking to ourselves. */
  boolean holds(Endpoint endpoint) {
    return endpoint.port() == port && addresses().contains(endpoint.address());
  }

  @Override
  public String toString() {
    return "Listening[port="
        + port
        + ", bound="
        + bound.size()
        + ", refused="
        + refused.size()
        + "]";
  }
}
