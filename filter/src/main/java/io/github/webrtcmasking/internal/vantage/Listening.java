package io.github.webrtcmasking.internal.vantage;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.vantage.protocol.TransportAddress;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where the vantage listens at one moment.
 *
 * @param port the port, or 0 when there is no channel
 * @param bound the addresses on which the vantage has its own channel
 * @param shared the addresses on which another application of this JVM answers for the vantage
 * @param refused the addresses that could not be opened
 */
record Listening(
    int port, List<InetAddress> bound, Set<InetAddress> shared, Set<InetAddress> refused) {

  static final Listening NOWHERE = new Listening(0, List.of(), Set.of());

  Listening {
    bound = List.copyOf(bound);
    shared = Set.copyOf(shared);
    refused = Set.copyOf(refused);
  }

  /** Without addresses of another application. */
  Listening(int port, List<InetAddress> bound, Set<InetAddress> refused) {
    this(port, bound, Set.of(), refused);
  }

  /** The same with addresses of another application, on its port. */
  Listening sharing(Set<InetAddress> addresses, int itsPort) {
    return addresses.isEmpty() ? this : new Listening(itsPort, bound, addresses, refused);
  }

  /** The same as {@code equals}, but a first call of that links some fifty method handles. */
  boolean isLike(Listening other) {
    return port == other.port
        && bound.equals(other.bound)
        && shared.equals(other.shared)
        && refused.equals(other.refused);
  }

  boolean isSomewhere() {
    return !bound.isEmpty() || !shared.isEmpty();
  }

  List<IpAddress> addresses() {
    return Stream.concat(bound.stream(), shared.stream()).map(IpAddress::of).toList();
  }

  /** Whether this is one of our own sockets: an answer to it would come back to us. */
  boolean holds(TransportAddress transportAddress) {
    return transportAddress.port() == port && addresses().contains(transportAddress.address());
  }

  @Override
  public String toString() {
    return "Listening[port="
        + port
        + ", bound="
        + bound.size()
        + ", shared="
        + shared.size()
        + ", refused="
        + refused.size()
        + "]";
  }
}
