package io.github.webrtcmasking.internal.lookup;

import static io.github.webrtcmasking.testing.Addresses.ip;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.lookup.database.Anonymizer;
import io.github.webrtcmasking.internal.lookup.database.AnonymizerVerdict;
import io.github.webrtcmasking.internal.lookup.database.NetworkFacts;
import io.github.webrtcmasking.internal.lookup.relay.RelaySetting;
import io.github.webrtcmasking.testing.MmdbWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the files of anonymizers and countries to what is known of a visitor. */
class LookupFactsTest {

  @TempDir Path folder;

  private Lookups lookups() throws Exception {
    Path anonymizers = folder.resolve("anonymizers.mmdb");
    Files.write(
        anonymizers,
        MmdbWriter.of("ipinfo privacy")
            .with("1.128.0.1", Map.of("vpn", "true", "tor", "", "service", "A provider"))
            .with("1.128.0.2", Map.of("vpn", "", "tor", "", "relay", "true", "service", "A relay"))
            .with("1.128.0.3", Map.of("vpn", "", "tor", "", "hosting", "true"))
            .bytes());
    Path countries = folder.resolve("countries.mmdb");
    Files.write(
        countries,
        MmdbWriter.of("GeoLite2-Country")
            .with("1.128.0.0/16", Map.of("country", Map.of("iso_code", "AU")))
            .with("12.0.0.0/8", Map.of("country", Map.of("iso_code", "US")))
            .bytes());
    return new Lookups(
        new LookupSettings(
            Optional.empty(),
            Map.of(),
            Map.of(),
            RelaySetting.NONE,
            new NetworkFacts.Settings(
                List.of(anonymizers), Optional.of(countries), AnonymizerVerdict.COMPARED)),
        new GuardedLookups(List.of(), LookupFactsTest.class.getClassLoader()),
        Duration.ofHours(1));
  }

  @Test
  void databasesOfAnonymizersAndCountriesAreRead() throws Exception {
    try (Lookups lookups = lookups()) {
      lookups.start();
      HttpNetwork vpn = lookups.lookUp(ip("1.128.0.1"), List.of(ip("12.0.0.1"))).network();
      KnownNetworks relay = lookups.lookUp(ip("1.128.0.2"), List.of());
      assertThat(vpn.anonymizer())
          .isEqualTo(new Anonymizer(Set.of(Anonymizer.Kind.VPN), "A provider", ""));
      assertThat(vpn.country()).isEqualTo("AU");
      assertThat(vpn.isAbroad(ip("12.0.0.1"))).isTrue();
      assertThat(vpn.isAbroad(ip("1.128.0.9"))).isFalse();
      assertThat(relay.httpIs(NetworkTrait.PRIVACY_RELAY)).isTrue();
      assertThat(relay.network().relay()).isEqualTo("A relay");
      assertThat(lookups.lookUp(ip("1.128.0.3"), List.of()).httpIs(NetworkTrait.HOSTING)).isTrue();
      assertThat(lookups.names()).containsExactly(NetworkFacts.ANONYMIZERS, NetworkFacts.COUNTRIES);
    }
  }
}
