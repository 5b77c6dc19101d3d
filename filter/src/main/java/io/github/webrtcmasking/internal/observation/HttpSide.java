package io.github.webrtcmasking.internal.observation;

import io.github.webrtcmasking.internal.address.IpAddress;

/**
 * The address that the visitor's HTTP requests came from, through trusted proxies.
 *
 * @param address the client's address
 * @param place whether that is the server's own machine
 * @param hops whether the request names somebody behind that address
 */
public record HttpSide(IpAddress address, Place place, Hops hops) {

  /** The side of a request that names nobody behind the address. */
  public HttpSide(IpAddress address, Place place) {
    this(address, place, Hops.ALL_KNOWN);
  }

  HttpSide at(IpAddress other) {
    return new HttpSide(other, place, hops);
  }

  /** Whether a request names somebody behind the address that it is taken to come from. */
  public enum Hops {
    /** It does not. */
    ALL_KNOWN,
    /** It carries forwarding headers of a peer that is not trusted; anybody can write them. */
    MORE_BEHIND
  }
}
