package io.github.webrtcmasking.internal.roundtrip;

import java.util.Optional;

/**
 * Whether and how round-trip times are measured.
 *
 * @param use what is made of them
 * @param header the request header in which a trusted proxy tells the round trip of the visitor's
 *     connection; empty if none does
 */
public record RoundTripSettings(RoundTripUse use, Optional<String> header) {}
