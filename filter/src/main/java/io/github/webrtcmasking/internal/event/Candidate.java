package io.github.webrtcmasking.internal.event;

/**
 * One ICE candidate, as far as an address can be learnt from it (RFC 8839, section 5.1).
 *
 * @param type how it came about
 * @param address where it is
 * @param port 0 to 65535
 * @param priority 1 to 2^31-1 (RFC 8445, section 5.1.2)
 * @param related the related address: for a reflexive candidate its base, for a relayed one the
 *     mapped address; often hidden as 0.0.0.0
 */
public record Candidate(
    CandidateType type,
    ConnectionAddress address,
    int port,
    long priority,
    ConnectionAddress related) {}
