package io.github.webrtcmasking.internal.lookup;

import io.github.webrtcmasking.internal.lookup.database.NetworkFacts;
import io.github.webrtcmasking.internal.lookup.relay.RelaySetting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of all look-ups.
 *
 * @param networkDatabase the file of owners
 * @param lists the listed networks by trait; usually none
 * @param siblings maps the number of each autonomous system with declared siblings to the number of
 *     the first of them
 * @param relays which catalogues of relays are used
 * @param facts the databases of anonymizers and countries
 */
public record LookupSettings(
    Optional<Path> networkDatabase,
    Map<NetworkTrait, ListSetting> lists,
    Map<Long, Long> siblings,
    RelaySetting relays,
    NetworkFacts.Settings facts) {

  /** Copies. */
  public LookupSettings {
    lists = Map.copyOf(lists);
    siblings = Map.copyOf(siblings);
  }

  /** The names of the settings that are set, but for what the jar brings itself. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    if (networkDatabase.isPresent()) {
      names.add(Lookups.NETWORK_DATABASE);
    }
    for (NetworkTrait trait : NetworkTrait.values()) {
      if (!list(trait).isEmpty()) {
        names.add(trait.setting());
      }
    }
    if (!relays.files().isEmpty()) {
      names.add(RelaySetting.NAME);
    }
    names.addAll(facts.names());
    return List.copyOf(names);
  }

  /** The listed networks with that trait. */
  public ListSetting list(NetworkTrait trait) {
    return lists.getOrDefault(trait, ListSetting.NONE);
  }
}
