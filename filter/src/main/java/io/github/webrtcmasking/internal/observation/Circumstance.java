package io.github.webrtcmasking.internal.observation;

/** What is known about an answer besides addresses. */
public enum Circumstance {
  /** The deployment has a vantage, offered or not, so claims alone are no evidence. */
  VANTAGE_CONFIGURED,
  /** The challenge offered the vantage, so a proof can be expected. */
  VANTAGE_OFFERED,
  /** The challenge offered servers of others, so a claim may be what they saw. */
  EXTERNAL_OFFERED,
  /** The answer came from another network than its challenge. */
  NETWORK_CHANGED,
  /** The browser cannot do WebRTC. */
  WEBRTC_UNAVAILABLE,
  /** Gathering did not end by itself. */
  TIMED_OUT,
  /** There was not one candidate. */
  NO_CANDIDATES,
  /** Every local address is hidden behind a name. */
  HOST_HIDDEN,
  /** A sealed address of ours does not open. */
  SEAL_BROKEN,
  /** The challenge was made with a key that this node does not have. */
  SEAL_KEY_UNKNOWN,
  /** A relay line's related address contradicts the sealed address on the same line. */
  RELATED_CONTRADICTS_SEAL,
  /** The vantage remembers an address that the answer does not prove. */
  PROOF_WITHHELD,
  /**
   * The lists of the event name an address that no candidate line has, or the browser's events, its
   * description and its statistics give one candidate different addresses.
   */
  CLAIMS_DIFFER
}
