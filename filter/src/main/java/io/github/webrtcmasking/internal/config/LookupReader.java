package io.github.webrtcmasking.internal.config;

import io.github.webrtcmasking.internal.lookup.ListSetting;
import io.github.webrtcmasking.internal.lookup.LookupSettings;
import io.github.webrtcmasking.internal.lookup.NetworkTrait;
import io.github.webrtcmasking.internal.lookup.database.AnonymizerVerdict;
import io.github.webrtcmasking.internal.lookup.database.NetworkFacts;
import io.github.webrtcmasking.internal.lookup.ranges.NetworkList;
import io.github.webrtcmasking.internal.lookup.ranges.NetworkListEntry;
import io.github.webrtcmasking.internal.lookup.ranges.NetworkListEntry.AutonomousSystem;
import io.github.webrtcmasking.internal.lookup.relay.RelaySetting;
import io.github.webrtcmasking.internal.lookup.relay.RelaySetting.Shipped;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the settings of the look-ups. Does not check whether the files exist. */
final class LookupReader {

  private static final String ALLOWED_FILE = "the absolute path of a file";
  private static final String ALLOWED = NetworkListEntry.ALLOWED + ", and absolute paths of files";
  private static final String ALLOWED_NAMED =
      ALLOWED + ", each perhaps with a name (office=192.0.2.0/24)";

  private static final String ALLOWED_CATALOGUES = "shipped and absolute paths of files, or none";

  private final Settings settings;

  LookupReader(Settings settings) {
    this.settings = settings;
  }

  LookupSettings read() {
    return new LookupSettings(
        settings.optional("lookup.network-database", ALLOWED_FILE, LookupReader::file),
        lists(),
        siblings(),
        relays(),
        facts());
  }

  private NetworkFacts.Settings facts() {
    return new NetworkFacts.Settings(
        settings.list(
            key(NetworkFacts.ANONYMIZERS),
            List.of(),
            "absolute paths of files",
            LookupReader::file),
        settings.optional(key(NetworkFacts.COUNTRIES), ALLOWED_FILE, LookupReader::file),
        settings.choice("lookup.anonymizer-verdict", AnonymizerVerdict.COMPARED));
  }

  /** Without the prefix. */
  private static String key(String name) {
    return name.substring(Settings.PREFIX.length());
  }

  private RelaySetting relays() {
    List<RelaySetting> parts =
        settings.list(
            key(RelaySetting.NAME),
            List.of(RelaySetting.DEFAULT),
            ALLOWED_CATALOGUES,
            LookupReader::catalogue);
    if (parts.size() == 1) {
      return parts.get(0);
    }
    Shipped shipped = Shipped.LEFT_OUT;
    List<Path> files = new ArrayList<>();
    for (RelaySetting part : parts) {
      if (part.isEmpty()) {
        throw ConfigException.of(RelaySetting.NAME, "none", "none alone");
      }
      shipped = part.shipped() == Shipped.USED ? Shipped.USED : shipped;
      files.addAll(part.files());
    }
    return new RelaySetting(shipped, files);
  }

  private static Optional<RelaySetting> catalogue(String text) {
    return switch (text) {
      case "shipped" -> Optional.of(RelaySetting.DEFAULT);
      case "none" -> Optional.of(RelaySetting.NONE);
      default -> file(text).map(path -> new RelaySetting(Shipped.LEFT_OUT, List.of(path)));
    };
  }

  private Map<NetworkTrait, ListSetting> lists() {
    Map<NetworkTrait, ListSetting> lists = new EnumMap<>(NetworkTrait.class);
    for (NetworkTrait trait : NetworkTrait.values()) {
      String key = key(trait.setting());
      lists.put(
          trait,
          switch (trait.entries()) {
            case NETWORKS -> list(key, ALLOWED, LookupReader::entry);
            case NAMED_NETWORKS ->
                list(
                    key,
                    ALLOWED_NAMED,
                    text -> entry(SettingPatterns.NETWORK_NAME.matcher(text).replaceFirst("")));
          });
    }
    return lists;
  }

  /** An entry of a list: either a network, or a file of networks. */
  private record Entry(Optional<NetworkListEntry> network, Optional<Path> file) {}

  private ListSetting list(String key, String allowed, Function<String, Optional<Entry>> parser) {
    List<Entry> entries = settings.list(key, List.of(), allowed, parser);
    if (entries.isEmpty()) {
      return ListSetting.NONE;
    }
    NetworkList.NetworkListBuilder networks = new NetworkList.NetworkListBuilder();
    entries.stream()
        .flatMap(entry -> entry.network().stream())
        .forEach(each -> each.addTo(networks));
    List<Path> files = entries.stream().flatMap(entry -> entry.file().stream()).toList();
    return new ListSetting(networks.build(), files);
  }

  private static Optional<Entry> entry(String text) {
    Optional<NetworkListEntry> network = NetworkListEntry.parse(text);
    Optional<Path> file = network.isPresent() ? Optional.empty() : file(text);
    return network.isPresent() || file.isPresent()
        ? Optional.of(new Entry(network, file))
        : Optional.empty();
  }

  /** Empty for a relative path: its folder would differ from server to server. */
  private static Optional<Path> file(String text) {
    try {
      return Optional.of(Path.of(text)).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private Map<Long, Long> siblings() {
    List<List<Long>> groups =
        settings.list(
            "lookup.sibling-networks",
            List.of(),
            "groups of AS numbers that one company runs, joined by + (AS64500+AS64501)",
            LookupReader::group);
    Map<Long, Long> first = new HashMap<>();
    for (List<Long> group : groups) {
      for (Long number : group) {
        if (first.putIfAbsent(number, group.get(0)) != null) {
          throw ConfigException.of(
              Settings.PREFIX + "lookup.sibling-networks", "AS" + number, "each AS number once");
        }
      }
    }
    return first;
  }

  private static Optional<List<Long>> group(String text) {
    List<Long> numbers = new ArrayList<>();
    for (String each : text.split("\\+", -1)) {
      Optional<Long> number = AutonomousSystem.numberOf(each.strip());
      if (number.isEmpty()) {
        return Optional.empty();
      }
      numbers.add(number.get());
    }
    return numbers.size() < 2 ? Optional.empty() : Optional.of(numbers);
  }
}
