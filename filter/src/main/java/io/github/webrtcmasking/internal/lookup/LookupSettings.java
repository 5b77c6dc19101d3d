package io.github.webrtcmasking.internal.lookup;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of all look-ups.
 *
 * @param networkDatabase the file of owners
 * @param lists the listed networks by trait; usually none
 * @param siblings maps the number of each autonomous system with declared siblings to the number of
 *     the first of them
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

  /** The listed networks with that trait. */
  public ListSetting list(NetworkTrait trait) {
    return lists.getOrDefault(trait, ListSetting.NONE);
  }
}
