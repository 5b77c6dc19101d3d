package io.github.webrtcmasking.internal.lookup;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of all look-ups.
 *
 * @param networkDatabase the file that tells owners
 * @param relayRanges privacy relays
 * @param hostingNetworks hosting companies
 * @param knownEgress exits of companies whose people may use the shop
 * @param siblings for the number of each autonomous system that has declared siblings, the number
 *     of the first of them
 */
public record LookupSettings(
    Optional<Path> networkDatabase,
    ListSetting relayRanges,
    ListSetting hostingNetworks,
    ListSetting knownEgress,
    Map<Long, Long> siblings) {

  /** Copies. */
  public LookupSettings {
    siblings = Map.copyOf(siblings);
  }
}
