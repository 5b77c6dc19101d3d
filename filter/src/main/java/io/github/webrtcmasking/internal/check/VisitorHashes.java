package io.github.webrtcmasking.internal.check;

/**
 * The name of one visitor, and of the networks that their address shares with others. All three are
 * keyed hashes.
 *
 * @param self who it is
 * @param narrow the IPv4 /24 or IPv6 /48, which one customer may have
 * @param wide the IPv4 /16 or IPv6 /32, in which one customer may have many of those
 */
record VisitorHashes(long self, long narrow, long wide) {

  /** The name of somebody who shares nothing with others. */
  static VisitorHashes alone(long self) {
    return new VisitorHashes(self, self, self);
  }

  @Override
  public String toString() {
    return "Name[redacted]";
  }
}
