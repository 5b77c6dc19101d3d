package io.github.webrtcmasking.internal.address;

/** How near two addresses of one family are, nearest first. */
public enum Relation {
  /** The same address. */
  SAME_ADDRESS,
  /** The same IPv4 /24 or IPv6 /64. */
  SAME_PREFIX,
  /** The same IPv4 /16 or IPv6 /32: often one operator, but not always. */
  NEAR_PREFIX,
  /** Nothing in common. */
  DIFFERENT
}
