package io.github.webrtcmasking.internal.observation;

import io.github.webrtcmasking.internal.address.IpAddress;

/**
 * The address that the visitor's HTTP requests came from, through trusted proxies.
 *
 * @param address the client's address
 * @param place whether that is the server's own machine
 */
public record HttpSide(IpAddress address, Place place) {}
