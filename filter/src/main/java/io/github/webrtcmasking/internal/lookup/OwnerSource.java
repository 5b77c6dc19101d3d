package io.github.webrtcmasking.internal.lookup;

import io.github.webrtcmasking.internal.address.IpAddress;
import java.util.Optional;

/** Tells who runs networks. Never fails. */
@FunctionalInterface
interface OwnerSource {

  /** Knows nobody. */
  OwnerSource NONE = address -> Optional.of(Owner.UNKNOWN);

  /** Who runs the address's network; empty if that could not be read. */
  Optional<Owner> ownerOf(IpAddress address);
}
