package io.github.webrtcmasking.internal.lookup;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of all look-ups.
 *
 * @param networkDatabase the file that tells owners
 * @param lists the networks of each kind that is listed; mostly none
 * @param siblings for the number of each autonomous system that has declared siblings, the number
 *     of the first of them
 */
public record LookupSettings(
    Optional<Path> networkDatabase,
    Map<NetworkTrait, ListSetting> lists,
    Map<Long, Long> siblings) {

  /** Copies. */
  public LookupSettings {
    lists = Map.copyOf(lists);
    siblings = Map.copyOf(siblings);
  }

  /** The networks of that kind. */
  public ListSetting list(NetworkTrait trait) {
    return lists.getOrDefault(trait, ListSetting.NONE);
  }
}
