package io.github.webrtcmasking.internal.observation;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.support.Host;

/**
 * An address from which the vantage saw the browser's own packets for this challenge.
 *
 * @param address an IPv4 address, or an IPv6 /64 with its last 64 bits zero
 * @param host whether that is the server's own machine
 */
public record Proof(IpAddress address, Host host) {}
