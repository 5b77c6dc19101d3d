package io.github.webrtcmasking.assessment;

/** How an address hides people, as a list of the operator's says. */
public enum AnonymizerKind {
  /** It is an exit of a VPN company. */
  VPN,
  /** It is an open proxy. */
  PROXY,
  /** It is somebody's line that is sold as a proxy; its own people come from it, too. */
  RESIDENTIAL_PROXY,
  /** It is an exit of Tor. */
  TOR
}
