package io.github.webrtcmasking.internal.observation;

import io.github.webrtcmasking.internal.address.IpAddress;

/**
 * An address that only the browser reports, without a proof.
 *
 * @param address an address that could be a visitor's
 * @param source how the browser claims to know it
 */
public record Claim(IpAddress address, Source source) {

  /** How a browser comes to know an address of its own. */
  public enum Source {
    /** A server saw its packets come from there. */
    SERVER,
    /** One of its interfaces has it, even if no packet ever used that interface. */
    INTERFACE
  }
}
