package io.github.webrtcmasking.internal.config;

import static io.github.webrtcmasking.testing.Addresses.ip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.webrtcmasking.internal.lookup.LookupSettings;
import io.github.webrtcmasking.internal.lookup.NetworkTrait;
import io.github.webrtcmasking.internal.lookup.database.AnonymizerVerdict;
import io.github.webrtcmasking.internal.lookup.database.NetworkFacts;
import io.github.webrtcmasking.internal.lookup.relay.RelaySetting;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookupSettingsTest {

  private static MaskingConfig with(String key, String value) {
    return MaskingConfigReader.read(
        SettingSource.of(Map.of("webrtc.masking." + key, value)), new SecureRandom());
  }

  private static LookupSettings lookup(String key, String value) {
    return with(key, value).lookup();
  }

  @Test
  void nothingIsLookedUpUnlessItIsSet() {
    LookupSettings settings = with("enabled", "true").lookup();
    assertThat(settings.networkDatabase()).isEmpty();
    assertThat(settings.list(NetworkTrait.PRIVACY_RELAY).files()).isEmpty();
    assertThat(settings.list(NetworkTrait.PRIVACY_RELAY).entries().ranges().size()).isZero();
    assertThat(settings.list(NetworkTrait.HOSTING).entries().numbers()).isEmpty();
    assertThat(settings.list(NetworkTrait.KNOWN_EGRESS).entries().ranges().size()).isZero();
    assertThat(settings.siblings()).isEmpty();
    assertThat(with("enabled", "true").nat64().prefixes()).isEmpty();
  }

  @Test
  void goodValuesAreObeyed() {
    assertThat(lookup("lookup.network-database", "/data/asn.mmdb").networkDatabase())
        .contains(Path.of("/data/asn.mmdb"));
    var relays = lookup("lookup.relay-ranges", "/data/relays.csv, 192.0.2.0/24,AS64500");
    assertThat(relays.list(NetworkTrait.PRIVACY_RELAY).files())
        .containsExactly(Path.of("/data/relays.csv"));
    assertThat(relays.list(NetworkTrait.PRIVACY_RELAY).entries().ranges().contains(ip("192.0.2.9")))
        .isTrue();
    assertThat(relays.list(NetworkTrait.PRIVACY_RELAY).entries().numbers()).containsExactly(64500L);
    assertThat(NetworkTrait.PRIVACY_RELAY.setting())
        .isEqualTo("webrtc.masking.lookup.relay-ranges");
    assertThat(
            lookup("lookup.hosting-networks", "64500")
                .list(NetworkTrait.HOSTING)
                .entries()
                .numbers())
        .containsExactly(64500L);
    var egress = lookup("known-egress", "head office=192.0.2.0/24, 2001:db8::/32,more=/data/x");
    assertThat(egress.list(NetworkTrait.KNOWN_EGRESS).entries().ranges().size()).isEqualTo(2);
    assertThat(egress.list(NetworkTrait.KNOWN_EGRESS).files()).containsExactly(Path.of("/data/x"));
    assertThat(lookup("lookup.sibling-networks", "AS1+AS2, 3 + 4+5").siblings())
        .containsExactlyInAnyOrderEntriesOf(Map.of(1L, 1L, 2L, 1L, 3L, 3L, 4L, 3L, 5L, 3L));
    assertThat(
            with("addresses.nat64-prefixes", "2001:db8:64::/96")
                .nat64()
                .decoded(ip("2001:db8:64::192.0.2.1")))
        .isEqualTo(ip("192.0.2.1"));
    assertThat(
            with("addresses.nat64-prefixes", "2001:db8:64::/96")
                .vantage()
                .socket()
                .nat64()
                .prefixes())
        .hasSize(1);
  }

  @Test
  void databasesOfAnonymizersAndCountriesAreNamedByTheirPaths() {
    assertThat(with("enabled", "true").lookup().facts()).isEqualTo(NetworkFacts.Settings.NONE);
    assertThat(lookup("lookup.anonymizer-database", "/a, /b").facts().anonymizers())
        .containsExactly(Path.of("/a"), Path.of("/b"));
    assertThat(lookup("lookup.country-database", "/c").facts().countries()).contains(Path.of("/c"));
    assertThat(lookup("lookup.anonymizer-verdict", "masked").facts().verdict())
        .isEqualTo(AnonymizerVerdict.MASKED);
  }

  @Test
  void catalogueOfRelaysIsTheShippedOneUnlessItIsReplaced() {
    assertThat(with("enabled", "true").lookup().relays()).isEqualTo(RelaySetting.DEFAULT);
    assertThat(lookup("lookup.relay-catalogue", "none").relays()).isEqualTo(RelaySetting.NONE);
    assertThat(lookup("lookup.relay-catalogue", "/a, shipped,/b").relays())
        .isEqualTo(
            new RelaySetting(RelaySetting.Shipped.USED, List.of(Path.of("/a"), Path.of("/b"))));
    assertThat(lookup("lookup.relay-catalogue", "/a").relays().shipped())
        .isEqualTo(RelaySetting.Shipped.LEFT_OUT);
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "lookup.network-database | asn.mmdb | asn.mmdb | absolute path",
        "lookup.relay-ranges | relays.csv | relays.csv | absolute paths",
        "lookup.relay-ranges | /a,0.0.0.0/0 | 0.0.0.0/0 | CIDR ranges",
        "lookup.relay-ranges | office=192.0.2.0/24 | office=192.0.2.0/24 | CIDR ranges",
        "lookup.relay-catalogue | relays.txt | relays.txt | absolute paths",
        "lookup.relay-catalogue | none,/a | none | none alone",
        "lookup.anonymizer-database | vpn.mmdb | vpn.mmdb | absolute paths",
        "lookup.country-database | country.mmdb | country.mmdb | absolute path",
        "lookup.anonymizer-verdict | tampered | tampered | compared, masked",
        "lookup.hosting-networks | AS0 | AS0 | AS numbers",
        "lookup.hosting-networks | AS4294967296 | AS4294967296 | AS numbers",
        "lookup.hosting-networks | Example Ltd | Example Ltd | AS numbers",
        "known-egress | office=10.0.0.0/33 | office=10.0.0.0/33 | perhaps with a name",
        "known-egress | office= | office= | perhaps with a name",
        "lookup.sibling-networks | AS1 | AS1 | joined by +",
        "lookup.sibling-networks | AS1+x | AS1+x | joined by +",
        "lookup.sibling-networks | AS1+AS2,AS2+AS3 | AS2 | each AS number once",
        "addresses.nat64-prefixes | 2001:db8::/33 | 2001:db8::/33 | 32, 40, 48, 56, 64 or 96",
        "addresses.nat64-prefixes | 192.0.2.0/24 | 192.0.2.0/24 | 32, 40, 48, 56, 64 or 96",
      })
  void badValueIsRefusedWithItsKeyItselfAndWhatIsAllowed(
      String key, String value, String named, String allowed) {
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> with(key, value))
        .withMessageContainingAll("webrtc.masking." + key, "'" + named + "'", allowed);
  }
}
