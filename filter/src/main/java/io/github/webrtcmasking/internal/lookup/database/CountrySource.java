package io.github.webrtcmasking.internal.lookup.database;

import io.github.webrtcmasking.internal.address.IpAddress;

/** Tells in which countries addresses are. Never fails. */
@FunctionalInterface
public interface CountrySource {

  /** Knows none. */
  CountrySource NONE = address -> "";

  /** The country's code (ISO 3166-1 alpha-2); empty if unknown. */
  String countryOf(IpAddress address);
}
