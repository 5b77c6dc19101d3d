package io.github.webrtcmasking.internal.vantage;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Nat64Prefixes;
import java.util.List;
import java.util.Set;

/**
 * Where the vantage listens. Internal: not part of the API.
 *
 * @param port the port on all addresses; 0 takes any free one
 * @param bind the local addresses; empty means every local unicast address
 * @param nat64 the prefixes of NAT64 translators besides the well-known one
 */
public record VantageSettings(int port, List<IpAddress> bind, Nat64Prefixes nat64) {

  /** The registered STUN port (RFC 8489, section 18.6). */
  public static final int DEFAULT_PORT = 3478;

  /** Browsers send to these ports and to {@value #FIRST_UNPRIVILEGED} and above only. */
  private static final Set<Integer> PRIVILEGED = Set.of(53, 80, 443);

  private static final int FIRST_UNPRIVILEGED = 1024;
  private static final int LAST = 65_535;

  /** Checks and copies. */
  public VantageSettings {
    if (port != 0 && !PRIVILEGED.contains(port) && (port < FIRST_UNPRIVILEGED || port > LAST)) {
      throw new IllegalArgumentException("port must be 0, 53, 80, 443 or 1024 to 65535: " + port);
    }
    for (IpAddress address : bind) {
      if (address.isUnspecified()) {
        throw new IllegalArgumentException(
            "bind must name addresses: a wildcard socket would answer from the wrong one");
      }
    }
    bind = List.copyOf(bind);
  }

  /** With the well-known NAT64 prefix only. */
  public VantageSettings(int port, List<IpAddress> bind) {
    this(port, bind, Nat64Prefixes.WELL_KNOWN);
  }

  @Override
  public String toString() {
    return "VantageSettings[port=" + port + ", bind=" + bind.size() + " addresses]";
  }
}
