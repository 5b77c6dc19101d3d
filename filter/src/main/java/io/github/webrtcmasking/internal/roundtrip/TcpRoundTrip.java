package io.github.webrtcmasking.internal.roundtrip;

import java.time.Duration;

/**
 * How long the packets of one TCP connection take to where the connection ends, and back.
 *
 * @param most what the round trip is at most; not negative, and zero is not known to be shorter
 * @param connection stands for the connection, as long as it is open
 */
public record TcpRoundTrip(Duration most, int connection) {}
