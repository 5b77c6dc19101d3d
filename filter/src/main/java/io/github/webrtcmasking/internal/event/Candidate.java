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
 * @param origin where the browser told of it
 */
public record Candidate(
    CandidateType type,
    ConnectionAddress address,
    int port,
    long priority,
    ConnectionAddress related,
    CandidateOrigin origin) {

  /** A candidate that the browser told of in an event. */
  public Candidate(
      CandidateType type,
      ConnectionAddress address,
      int port,
      long priority,
      ConnectionAddress related) {
    this(type, address, port, priority, related, CandidateOrigin.IN_EVENT);
  }

  /**
   * Whether the other one is the same candidate at another address. Nothing is said where one of
   * the addresses is hidden behind a name.
   */
  public boolean contradicts(Candidate other) {
    return isSameBut(other) && !address.equals(other.address);
  }

  /** Whether the other one is the same candidate at the same address. */
  public boolean agreesWith(Candidate other) {
    return isSameBut(other) && address.equals(other.address);
  }

  /** No two candidates of one connection have the same priority (RFC 8445, section 5.1.2). */
  private boolean isSameBut(Candidate other) {
    return type == other.type
        && priority == other.priority
        && port == other.port
        && address.ip().isPresent()
        && other.address.ip().isPresent();
  }
}
