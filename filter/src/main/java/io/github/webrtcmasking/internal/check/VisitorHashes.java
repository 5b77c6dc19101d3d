package io.github.webrtcmasking.internal.check;

/**
 * Keyed hashes that stand for one visitor and the networks around their address.
 *
 * @param self the visitor
 * @param narrow the IPv4 /24 or IPv6 /48, which one customer may own
 * @param wide the IPv4 /16 or IPv6 /32, in which one customer may own many narrow networks
 */
record VisitorHashes(long self, long narrow, long wide) {

  /** The hashes of a visitor who shares no network with others. */
  static VisitorHashes alone(long self) {
    return new VisitorHashes(self, self, self);
  }

  @Override
  public String toString() {
    return "Name[redacted]";
  }
}
