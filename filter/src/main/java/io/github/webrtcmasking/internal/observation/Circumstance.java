package io.github.webrtcmasking.internal.observation;

/** What is known about an answer besides addresses. */
public enum Circumstance {
  /** A vantage is configured, so only a proof shows that the two sides fit. */
  VANTAGE_CONFIGURED,
  /**
   * The challenge sent the browser to the vantage. For warnings only: verdicts do not depend on it.
   */
  VANTAGE_OFFERED,
  /** The vantage's host is known only inside its site, and the visitor is outside. */
  VANTAGE_UNREACHABLE,
  /** The challenge did not send the browser to the vantage, because the vantage did not listen. */
  VANTAGE_CLOSED,
  /**
   * External servers are configured, and every challenge offers them. So a claim may be what they
   * saw.
   */
  EXTERNAL_OFFERED,
  /** The answer came from another network than the request for its challenge. */
  NETWORK_CHANGED,
  /** The browser cannot do WebRTC. */
  WEBRTC_UNAVAILABLE,
  /** Gathering did not end by itself. */
  TIMED_OUT,
  /** The browser had no candidate. */
  NO_CANDIDATES,
  /** Every local address is hidden behind a name. */
  HOST_HIDDEN,
  /** A relay address looks like a seal of ours but does not open. */
  SEAL_BROKEN,
  /** The challenge was made with a key that this node does not have. */
  SEAL_KEY_UNKNOWN,
  /** A relay line's related address contradicts the sealed address on the same line. */
  RELATED_CONTRADICTS_SEAL,
  /**
   * The vantage and this application treat one address differently: only one of them knows that a
   * NAT64 translator wrote it.
   */
  TRANSLATION_DIFFERS,
  /** The same for the address of the page requests, which then cannot be compared. */
  HTTP_TRANSLATED,
  /** The vantage remembers an address that the answer does not prove. */
  PROOF_WITHHELD,
  /**
   * The lists of the event name an address that no candidate line has, or the browser's events, its
   * description and its statistics give one candidate different addresses.
   */
  CLAIMS_DIFFER
}
