package io.github.webrtcmasking.internal.lookup;

import io.github.webrtcmasking.internal.address.IpAddress;
import java.util.Collection;

/** Tells what is known about the networks of one visitor's addresses. Never fails; bounded. */
@FunctionalInterface
public interface NetworkLookup {

  /** Knows nothing. */
  NetworkLookup NONE = (http, others) -> KnownNetworks.NONE;

  /**
   * Looks up the HTTP address and the addresses that it is compared with.
   *
   * @param others the most telling first; if there are too many, only the first are looked up
   */
  KnownNetworks lookUp(IpAddress http, Collection<IpAddress> others);
}
