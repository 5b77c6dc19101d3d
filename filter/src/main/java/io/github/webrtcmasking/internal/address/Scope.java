package io.github.webrtcmasking.internal.address;

/** Where an address can be used (IANA special-purpose address registries, RFC 6890). */
public enum Scope {
  /** Globally reachable. */
  GLOBAL,
  /** Usable inside one site, laboratory or machine, and comparable with other such addresses. */
  LOCAL,
  /** Never the address of a visitor: unspecified, multicast, reserved, transitional. */
  UNUSABLE;

  static Scope of(Ipv4 address) {
    return SpecialRanges.ipv4(address.bits());
  }

  static Scope of(Ipv6 address) {
    return SpecialRanges.ipv6(address.high(), address.low());
  }
}
