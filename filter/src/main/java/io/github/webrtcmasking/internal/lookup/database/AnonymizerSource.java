package io.github.webrtcmasking.internal.lookup.database;

import io.github.webrtcmasking.internal.address.IpAddress;

/** Tells which addresses hide people. Never fails. */
@FunctionalInterface
public interface AnonymizerSource {

  /** Knows nobody. */
  AnonymizerSource NONE = address -> AnonymizerListing.NONE;

  /** What it knows of the address. */
  AnonymizerListing find(IpAddress address);
}
