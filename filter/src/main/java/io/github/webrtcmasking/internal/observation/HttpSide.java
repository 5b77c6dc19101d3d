package io.github.webrtcmasking.internal.observation;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.support.Host;

/**
 * The address that the visitor's HTTP requests came from, through trusted proxies.
 *
 * @param address the client's address
 * @param host whether that is the server's own machine
 * @param hops whether the request names a client behind that address
 */
public record HttpSide(IpAddress address, Host host, Hops hops) {

  /** The side of a request that names no client behind the address. */
  public HttpSide(IpAddress address, Host host) {
    this(address, host, Hops.ALL_KNOWN);
  }

  HttpSide at(IpAddress other) {
    return new HttpSide(other, host, hops);
  }

  /** Whether a request names a client behind the address that it seems to come from. */
  public enum Hops {
    /** It does not. */
    ALL_KNOWN,
    /** It carries forwarding headers that are not believed, because anybody can write them. */
    MORE_BEHIND
  }
}
