package io.github.webrtcmasking.internal.lookup.database;

import io.github.webrtcmasking.internal.lookup.database.Anonymizer.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of databases of anonymizers: MaxMind's Anonymous IP and Anonymous Plus, its
 * Residential Proxy, whose records have no flags, and IPinfo's privacy detection, whose flags may
 * be texts.
 */
final class AnonymizerFields {

  private static final int LONGEST_NAME = 80;

  private AnonymizerFields() {}

  /** Whether every network of that kind of database is one of residential proxies. */
  static boolean isResidential(String type) {
    return type.toLowerCase(Locale.ROOT).contains("residential");
  }

  /** Whether the record is of a database of anonymizers, whatever it says of the network. */
  static boolean tells(Map<?, ?> network) {
    return network.containsKey("is_anonymous")
        || network.containsKey("is_hosting_provider")
        || network.containsKey("network_last_seen")
        || network.containsKey("anonymizer_confidence")
        || (network.containsKey("vpn") && network.containsKey("tor"));
  }

  /** What the record says. */
  static AnonymizerListing listing(Map<?, ?> network, boolean residential) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    if (has(network, "is_anonymous_vpn") || has(network, "vpn")) {
      kinds.add(Kind.VPN);
    }
    if (has(network, "is_public_proxy") || has(network, "proxy")) {
      kinds.add(Kind.PROXY);
    }
    if (has(network, "is_residential_proxy") || (residential && !network.isEmpty())) {
      kinds.add(Kind.RESIDENTIAL_PROXY);
    }
    if (has(network, "is_tor_exit_node") || has(network, "tor")) {
      kinds.add(Kind.TOR);
    }
    String service = name(network, "service");
    return new AnonymizerListing(
        new Anonymizer(
            kinds,
            service.isEmpty() ? name(network, "provider_name") : service,
            day(network.get("network_last_seen"))
                .or(() -> day(network.get("last_seen")))
                .orElse("")),
        has(network, "is_hosting_provider") || has(network, "hosting"),
        has(network, "relay") ? Optional.of(service) : Optional.empty());
  }

  private static boolean has(Map<?, ?> network, String flag) {
    return "true".equalsIgnoreCase(String.valueOf(network.get(flag)));
  }

  /** Without characters that no name has, and not longer than names are. */
  private static String name(Map<?, ?> network, String field) {
    if (!(network.get(field) instanceof String text)) {
      return "";
    }
    String name = text.replaceAll("\\p{Cntrl}", " ").strip();
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  private static Optional<String> day(@Nullable Object value) {
    try {
      return value instanceof String text
          ? Optional.of(LocalDate.parse(text).toString())
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
