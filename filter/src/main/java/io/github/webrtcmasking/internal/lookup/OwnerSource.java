package io.github.webrtcmasking.internal.lookup;

import io.github.webrtcmasking.internal.address.IpAddress;

/** Tells who runs networks. Never fails. */
@FunctionalInterface
interface OwnerSource {

  /** Knows nobody. */
  OwnerSource NONE = address -> Owner.UNKNOWN;

  /** Who runs the address's network. */
  Owner ownerOf(IpAddress address);
}
