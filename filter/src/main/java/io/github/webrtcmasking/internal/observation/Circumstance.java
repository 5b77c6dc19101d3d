package io.github.webrtcmasking.internal.observation;

/** What is known about an answer besides addresses. */
public enum Circumstance {
  /**
   * There is a vantage by the configuration, so nothing but a proof shows that the two sides fit.
   */
  VANTAGE_CONFIGURED,
  /** The challenge sent the browser to the vantage. For warnings: it decides no evidence. */
  VANTAGE_OFFERED,
  /** The vantage's host means something only inside its site, and the visitor is outside. */
  VANTAGE_UNREACHABLE,
  /** The challenge did not send the browser to the vantage, because it did not listen. */
  VANTAGE_CLOSED,
  /**
   * There are servers of others by the configuration, so a claim may be what they saw; every
   * challenge offers them.
   */
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
  /**
   * What the vantage saw and what is told of it are one address, of which only one side knows that
   * a translator (NAT64) wrote it.
   */
  TRANSLATION_DIFFERS,
  /** The same between the vantage and the page requests, whose address so cannot be compared. */
  HTTP_TRANSLATED,
  /** The vantage remembers an address that the answer does not prove. */
  PROOF_WITHHELD,
  /**
   * The lists of the event name an address that no candidate line has, or the browser's events, its
   * description and its statistics give one candidate different addresses.
   */
  CLAIMS_DIFFER
}
