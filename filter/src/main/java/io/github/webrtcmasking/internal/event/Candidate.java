package io.github.webrtcmasking.internal.event;

/**
 * The parts of one ICE candidate that tell about addresses (RFC 8839, section 5.1).
 *
 * @param type how the browser found it
 * @param address its connection address
 * @param port 0 to 65535
 * @param priority 1 to 2^31-1 (RFC 8445, section 5.1.2)
 * @param related the related address: for a reflexive candidate its base, for a relayed one the
 *     mapped address; often hidden as 0.0.0.0
 * @param origin where the browser reported it
 */
public record Candidate(
    CandidateType type,
    ConnectionAddress address,
    int port,
    long priority,
    ConnectionAddress related,
    CandidateOrigin origin) {

  /** A candidate that the browser reported in an event. */
  public Candidate(
      CandidateType type,
      ConnectionAddress address,
      int port,
      long priority,
      ConnectionAddress related) {
    this(type, address, port, priority, related, CandidateOrigin.IN_EVENT);
  }

  /**
   * Whether the other one is the same candidate at another address. False if one of the addresses
   * is hidden behind a name.
   */
  public boolean contradicts(Candidate other) {
    return isSameExceptAddress(other) && !address.equals(other.address);
  }

  /** Whether the other one is the same candidate with the same address. */
  public boolean agreesWith(Candidate other) {
    return isSameExceptAddress(other) && address.equals(other.address);
  }

  /** No two candidates of one connection have the same priority (RFC 8445, section 5.1.2). */
  private boolean isSameExceptAddress(Candidate other) {
    return type == other.type
        && priority == other.priority
        && port == other.port
        && address.ip().isPresent()
        && other.address.ip().isPresent();
  }
}
