package io.github.webrtcmasking.internal.lookup;

/** What is known about the network of an HTTP address beside its owner. */
public enum Trait {
  /** It is an exit of a privacy relay. */
  PRIVACY_RELAY,
  /** It belongs to a hosting company. */
  HOSTING,
  /** The operator lists it as an exit of a company whose people may use the shop. */
  KNOWN_EGRESS
}
