package io.github.webrtcmasking.internal.vantage.protocol;

import io.github.webrtcmasking.internal.address.IpAddress;
import java.time.Instant;

/**
 * A request and its circumstances.
 *
 * @param request the message
 * @param source where it came from
 * @param local the address it was sent to
 * @param now when it arrived, in a time that is never set
 */
record ReceivedRequest(
    StunMessage request, TransportAddress source, IpAddress local, Instant now) {}
