package io.github.webrtcmasking.lab;

import io.github.webrtcmasking.testing.MmdbWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The shops of the laboratory, by how they are configured. */
final class Shops {
  static final String PLAIN = "plain";
  static final String OWNERS = "owners";

  /** As plain, and waits for slow lines. */
  static final String PATIENT = "patient";

  /** Its vantage has a private address, and its pages have a public one. */
  static final String VANTAGE_INSIDE = "vantage-inside";

  /** As plain, without the catalogue of relays in the jar. */
  static final String UNLISTED = "unlisted";

  /** As owners, with databases of anonymizers and of countries. */
  static final String LISTING = "listing";

  /** As listing, and what the list says is enough for a weak MASKED. */
  static final String TRUSTING_LISTS = "trusting-lists";

  /** As plain; its visitors see a page with a Connection-Allowlist. */
  static final String ALLOWING = "allowing";

  static final String TRUSTING = "trusting";
  static final String UNNAMED = "unnamed";
  static final String OFFICE = "office";
  static final String REWRITTEN = "rewritten";
  static final String SUSPECT_BALANCER = "suspect-balancer";
  static final String SUSPECT_REWRITER = "suspect-rewriter";

  static final String QUIET = "quiet";
  static final String QUIET_TRUSTING = "quiet-trusting";

  private static final String BOTH_FAMILIES = "stun.shop.test";
  private static final String EGRESS = "53.0.0.0/24";

  private Shops() {}

  static List<Shop> all(Path folder) {
    return List.of(
        shop(PLAIN, Map.of("vantage.host", BOTH_FAMILIES, "known-egress", EGRESS)),
        shop(PATIENT, Map.of("vantage.host", BOTH_FAMILIES, "collector.timeout", "PT10S")),
        shop(VANTAGE_INSIDE, Map.of("vantage.host", Balancer.SHOP_INSIDE)),
        shop(UNLISTED, Map.of("vantage.host", BOTH_FAMILIES, "lookup.relay-catalogue", "none")),
        shop(ALLOWING, Map.of("vantage.host", BOTH_FAMILIES)),
        shop(OWNERS, owners(folder)),
        shop(LISTING, listing(folder, "compared")),
        shop(TRUSTING_LISTS, listing(folder, "masked")),
        shop(
            TRUSTING,
            Map.of("vantage.host", BOTH_FAMILIES, "trusted-proxies", Balancer.INSIDE + "/32")),
        shop(QUIET, Map.of("vantage.host", BOTH_FAMILIES)),
        shop(
            QUIET_TRUSTING,
            Map.of("vantage.host", BOTH_FAMILIES, "trusted-proxies", Balancer.INSIDE + "/32")),
        shop(UNNAMED, Map.of("vantage.host", BOTH_FAMILIES)),
        shop(OFFICE, Map.of()),
        shop(REWRITTEN, Map.of()),
        shop(SUSPECT_BALANCER, Map.of("vantage.host", BOTH_FAMILIES)),
        shop(SUSPECT_REWRITER, Map.of()));
  }

  private static Shop shop(String name, Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    // The laboratory tests the verdict, not how fast a busy machine is.
    all.putIfAbsent("collector.timeout", "PT6S");
    return Shop.of(name, all);
  }

  /** With everything that can be looked up. */
  private static Map<String, String> owners(Path folder) {
    Path relays = folder.resolve("relays.csv");
    try {
      Files.writeString(relays, "23.32.0.0/24,US,US-MA,Cambridge\n");
    } catch (IOException notWritten) {
      throw new UncheckedIOException(notWritten);
    }
    return Map.of(
        "vantage.host",
        BOTH_FAMILIES,
        "lookup.hosting-networks",
        "AS174",
        "known-egress",
        EGRESS,
        "lookup.network-database",
        System.getProperty("lab.networks"),
        "lookup.relay-ranges",
        relays.toString());
  }

  private static Map<String, String> listing(Path folder, String verdict) {
    Map<String, String> all = new HashMap<>(owners(folder));
    all.put(
        "lookup.anonymizer-database",
        written(
            folder.resolve("anonymizers.mmdb"),
            MmdbWriter.of("GeoIP-Anonymous-Plus")
                .with(
                    Plan.TUNNEL_EXIT,
                    Map.of(
                        "is_anonymous",
                        true,
                        "is_anonymous_vpn",
                        true,
                        "provider_name",
                        "a provider",
                        "network_last_seen",
                        "2026-11-29"))));
    all.put(
        "lookup.country-database",
        written(
            folder.resolve("countries.mmdb"),
            MmdbWriter.of("GeoLite2-Country")
                .with(Plan.HOSTING_NETWORK, Map.of("country", Map.of("iso_code", "US")))
                .with(Plan.HOME4, Map.of("country", Map.of("iso_code", "DE")))));
    all.put("lookup.anonymizer-verdict", verdict);
    return all;
  }

  private static String written(Path path, MmdbWriter database) {
    try {
      return Files.write(path, database.bytes()).toString();
    } catch (IOException notWritten) {
      throw new UncheckedIOException(notWritten);
    }
  }
}
