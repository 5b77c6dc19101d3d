package io.github.webrtcmasking.internal.visit;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.IpLiterals;
import io.github.webrtcmasking.internal.address.IpText;
import io.github.webrtcmasking.internal.address.Scope;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The addresses of a host. Asks this machine's resolver, where all else in this product asks none:
 * the name is the operator's own.
 */
record HostAddresses(List<IpAddress> all) {

  HostAddresses {
    all = List.copyOf(all);
  }

  static HostAddresses of(String host) {
    Optional<IpAddress> literal = IpLiterals.parse(host);
    try {
      return new HostAddresses(literal.isPresent() ? List.of(literal.get()) : resolved(host));
    } catch (UnknownHostException e) {
      return new HostAddresses(List.of());
    }
  }

  private static List<IpAddress> resolved(String host) throws UnknownHostException {
    return Arrays.stream(InetAddress.getAllByName(host)).map(IpAddress::of).distinct().toList();
  }

  Optional<IpAddress> of(IpAddress.Family family) {
    return all.stream().filter(address -> address.family() == family).findFirst();
  }

  /** Whether the Internet reaches any of them. */
  boolean isPublic() {
    return all.stream().anyMatch(address -> address.scope() == Scope.GLOBAL);
  }

  /** For people. */
  String text() {
    return all.stream().map(IpText::of).collect(Collectors.joining(" and "));
  }
}
