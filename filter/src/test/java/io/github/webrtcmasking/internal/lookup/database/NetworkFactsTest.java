package io.github.webrtcmasking.internal.lookup.database;

import static io.github.webrtcmasking.testing.Addresses.ip;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.lookup.database.Anonymizer.Kind;
import io.github.webrtcmasking.internal.lookup.files.WatchedFile;
import io.github.webrtcmasking.testing.LogLines;
import io.github.webrtcmasking.testing.MmdbWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Databases and lists in each schema, written here, and what can be wrong with them. */
class NetworkFactsTest {

  @TempDir Path folder;
  private LogLines log;

  @BeforeEach
  void listen() {
    log = LogLines.of("io.github.webrtcmasking.internal.lookup", Level.INFO);
  }

  @AfterEach
  void stopListening() {
    log.close();
  }

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private static NetworkFacts anonymizers(Path... files) {
    NetworkFacts facts =
        new NetworkFacts(
            new NetworkFacts.Settings(
                List.of(files), Optional.empty(), AnonymizerVerdict.COMPARED));
    facts.files().forEach(WatchedFile::load);
    return facts;
  }

  private static Anonymizer found(NetworkFacts facts, String address) {
    return facts.anonymizer(ip(address)).anonymizer();
  }

  private static Anonymizer known(String provider, String lastSeen, Kind... kinds) {
    return new Anonymizer(Set.of(kinds), provider, lastSeen);
  }

  private static MmdbWriter anonymousPlus() {
    return MmdbWriter.of("GeoIP-Anonymous-Plus")
        .with("1.2.0.0/16", Map.of("is_anonymous", true, "is_hosting_provider", true))
        .with(
            "1.2.3.0/24",
            Map.of(
                "anonymizer_confidence",
                (short) 99,
                "is_anonymous",
                true,
                "is_anonymous_vpn",
                true,
                "network_last_seen",
                "2026-11-28",
                "provider_name",
                "NordVPN"))
        .with("2a00:1::/32", Map.of("is_anonymous", true, "is_tor_exit_node", true));
  }

  @Test
  void anonymousPlusTellsKindProviderAndDay() throws IOException {
    NetworkFacts facts = anonymizers(file("plus.mmdb", anonymousPlus().bytes()));

    assertThat(found(facts, "1.2.3.4")).isEqualTo(known("NordVPN", "2026-11-28", Kind.VPN));
    assertThat(facts.anonymizer(ip("1.2.3.4")).hosting()).isFalse();
    assertThat(found(facts, "1.2.4.4")).isEqualTo(Anonymizer.NONE);
    assertThat(facts.anonymizer(ip("1.2.4.4")).hosting()).isTrue();
    assertThat(found(facts, "2a00:1::7")).isEqualTo(known("", "", Kind.TOR));
    assertThat(facts.anonymizer(ip("9.9.9.9"))).isEqualTo(AnonymizerListing.NONE);
  }

  @Test
  void anonymousIpTellsKinds() throws IOException {
    MmdbWriter database =
        MmdbWriter.of("GeoIP2-Anonymous-IP")
            .with("1.2.3.0/24", Map.of("is_anonymous", true, "is_public_proxy", true))
            .with("1.2.4.0/24", Map.of("is_anonymous", true, "is_residential_proxy", true));
    NetworkFacts facts = anonymizers(file("ip.mmdb", database.bytes()));

    assertThat(found(facts, "1.2.3.4")).isEqualTo(known("", "", Kind.PROXY));
    assertThat(found(facts, "1.2.4.4")).isEqualTo(known("", "", Kind.RESIDENTIAL_PROXY));
  }

  @Test
  void residentialProxyHasNoFlags() throws IOException {
    MmdbWriter database =
        MmdbWriter.of("GeoIP-Residential-Proxy")
            .with(
                "1.2.3.0/24",
                Map.of(
                    "anonymizer_confidence",
                    (short) 30,
                    "network_last_seen",
                    "2026-11-01",
                    "provider_name",
                    "oxylabs"));
    NetworkFacts facts = anonymizers(file("residential.mmdb", database.bytes()));

    assertThat(found(facts, "1.2.3.4"))
        .isEqualTo(known("oxylabs", "2026-11-01", Kind.RESIDENTIAL_PROXY));
    assertThat(found(facts, "1.2.4.4")).isEqualTo(Anonymizer.NONE);
  }

  @Test
  void ipinfosFlagsMayBeTexts() throws IOException {
    MmdbWriter database =
        MmdbWriter.of("ipinfo standard_privacy.mmdb")
            .with("1.2.3.0/24", privacy("vpn", "Proton\u0000VPN"))
            .with("1.2.4.0/24", privacy("relay", "iCloud Private Relay"))
            .with("1.2.5.0/24", privacy("hosting", ""));
    NetworkFacts facts = anonymizers(file("privacy.mmdb", database.bytes()));

    assertThat(found(facts, "1.2.3.4")).isEqualTo(known("Proton VPN", "", Kind.VPN));
    assertThat(facts.anonymizer(ip("1.2.4.4")).relay()).contains("iCloud Private Relay");
    assertThat(facts.anonymizer(ip("1.2.5.4")).hosting()).isTrue();
    assertThat(facts.anonymizer(ip("1.2.5.4")).relay()).isEmpty();
  }

  private static Map<String, String> privacy(String flag, String service) {
    return Map.of(
        "hosting",
        String.valueOf(flag.equals("hosting")),
        "proxy",
        "",
        "relay",
        String.valueOf(flag.equals("relay")),
        "service",
        service,
        "tor",
        "false",
        "vpn",
        String.valueOf(flag.equals("vpn")));
  }

  @Test
  void exitsOfTorAreListsOfAddressesOrDescriptors() throws IOException {
    Path bulk = folder.resolve("torbulkexitlist");
    Files.writeString(bulk, "185.220.101.1\n2a0b:f4c2::1\n\nexample\n");
    Path described = folder.resolve("exit-addresses");
    Files.writeString(
        described,
        """
        ExitNode 0011BD2485AD45D984EC4159C88FC066E5E3300E
        Published 2026-11-29 10:00:00
        LastStatus 2026-11-29 11:00:00
        ExitAddress 162.247.74.201 2026-11-28 11:00:00
        ExitAddress 162.247.74.201 2026-11-29 11:00:00
        """);
    NetworkFacts facts = anonymizers(bulk, described);

    assertThat(found(facts, "185.220.101.1")).isEqualTo(known("Tor", "", Kind.TOR));
    assertThat(found(facts, "2a0b:f4c2::1").kinds()).containsExactly(Kind.TOR);
    assertThat(found(facts, "162.247.74.201")).isEqualTo(known("Tor", "2026-11-29", Kind.TOR));
    assertThat(found(facts, "185.220.101.2")).isEqualTo(Anonymizer.NONE);
    assertThat(log.takeWarnings())
        .singleElement()
        .asString()
        .contains("1 lines are no address and are left out");
  }

  @Test
  void severalFilesTellTogether() throws IOException {
    Path tor = folder.resolve("tor.txt");
    Files.writeString(tor, "1.2.3.4\n");
    NetworkFacts facts = anonymizers(tor, file("plus.mmdb", anonymousPlus().bytes()));

    assertThat(found(facts, "1.2.3.4")).isEqualTo(known("Tor", "2026-11-28", Kind.VPN, Kind.TOR));
  }

  @Test
  void brokenFilesKeepTheOldAndAreToldByTheirSetting() throws IOException {
    byte[] good = anonymousPlus().bytes();
    Path path = file("plus.mmdb", good);
    NetworkFacts facts = anonymizers(path);
    log.takeWarnings();
    for (byte[] bad :
        List.of(
            new byte[0],
            new byte[1000],
            Arrays.copyOf(good, good.length - 10),
            countries().bytes(),
            "no addresses here\n".getBytes(US_ASCII))) {
      file("plus.mmdb", bad);
      facts.files().forEach(WatchedFile::load);

      assertThat(found(facts, "1.2.3.4").provider()).isEqualTo("NordVPN");
      assertThat(log.takeWarnings())
          .singleElement()
          .asString()
          .contains(NetworkFacts.ANONYMIZERS, "what was read before stays in use");
    }
    Files.delete(path);
    facts.files().forEach(WatchedFile::load);
    assertThat(found(facts, "1.2.3.4").provider()).isEqualTo("NordVPN");
  }

  @Test
  void fileThatIsReplacedIsReadAgain() throws IOException {
    Path path = file("plus.mmdb", anonymousPlus().bytes());
    NetworkFacts facts = anonymizers(path);
    Path next =
        file(
            "next.mmdb",
            MmdbWriter.of("GeoIP-Anonymous-Plus")
                .with("9.9.9.0/24", Map.of("is_anonymous", true, "is_anonymous_vpn", true))
                .bytes());
    Files.move(next, path, StandardCopyOption.REPLACE_EXISTING);
    for (int looks = 0; looks < 2; looks++) {
      facts.files().forEach(WatchedFile::look);
    }

    assertThat(found(facts, "9.9.9.9").kinds()).containsExactly(Kind.VPN);
    assertThat(found(facts, "1.2.3.4")).isEqualTo(Anonymizer.NONE);
  }

  @Test
  void hugeFilesAreRefusedUnread() throws IOException {
    Path path = folder.resolve("huge.mmdb");
    try (RandomAccessFile huge = new RandomAccessFile(path.toFile(), "rw")) {
      huge.setLength(WatchedFile.MOST_BYTES + 1); // sparse
    }
    Path exits = folder.resolve("exits.txt");
    Files.writeString(exits, "1.1.1.1" + manyAddresses());
    NetworkFacts facts = anonymizers(path, exits);

    assertThat(found(facts, "1.1.1.1")).isEqualTo(Anonymizer.NONE);
    assertThat(log.takeWarnings())
        .hasSize(2)
        .anyMatch(line -> line.contains("larger than 256 MiB"))
        .anyMatch(line -> line.contains("more than " + ExitList.MOST + " addresses"));
  }

  private static String manyAddresses() {
    StringBuilder text = new StringBuilder("\n");
    for (int i = 0; i <= ExitList.MOST; i++) {
      text.append("10.%d.%d.%d%n".formatted(i >> 16, i >> 8 & 255, i & 255));
    }
    return text.toString();
  }

  @Test
  void databaseThatIsDamagedInsideNeverFails() throws IOException {
    byte[] good = anonymousPlus().bytes();
    for (int at = 0; at < good.length; at += 7) {
      byte[] damaged = good.clone();
      damaged[at] ^= 0x55;
      NetworkFacts facts = anonymizers(file("damaged.mmdb", damaged));
      assertThat(facts.anonymizer(ip("1.2.3.4"))).isNotNull();
      assertThat(facts.anonymizer(ip("2a00:1::7"))).isNotNull();
    }
  }

  private static MmdbWriter countries() {
    return MmdbWriter.of("GeoLite2-Country")
        .with("1.2.3.0/24", Map.of("country", Map.of("iso_code", "SE")))
        .with("2a00:1::/32", Map.of("registered_country", Map.of("iso_code", "DE")));
  }

  private static NetworkFacts countries(Path path) {
    NetworkFacts facts =
        new NetworkFacts(
            new NetworkFacts.Settings(List.of(), Optional.of(path), AnonymizerVerdict.COMPARED));
    facts.files().forEach(WatchedFile::load);
    return facts;
  }

  @Test
  void countriesAreToldInEachSchema() throws IOException {
    NetworkFacts maxmind = countries(file("country.mmdb", countries().bytes()));
    NetworkFacts ipinfo =
        countries(
            file(
                "ipinfo.mmdb",
                MmdbWriter.of("ipinfo country.mmdb")
                    .with("1.2.3.0/24", Map.of("country", "SE", "country_name", "Sweden"))
                    .with("1.2.4.0/24", Map.of("country", "Norway", "country_code", "NO"))
                    .bytes()));

    assertThat(maxmind.country(ip("1.2.3.4"))).isEqualTo("SE");
    assertThat(maxmind.country(ip("2a00:1::7"))).isEmpty();
    assertThat(maxmind.country(ip("9.9.9.9"))).isEmpty();
    assertThat(ipinfo.country(ip("1.2.3.4"))).isEqualTo("SE");
    assertThat(ipinfo.country(ip("1.2.4.4"))).isEqualTo("NO");
  }

  @Test
  void countriesOfMaxMindsOwnTestFileAreRead() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/networks/GeoLite2-Country-Test.mmdb")) {
      NetworkFacts facts = countries(file("country.mmdb", in.readAllBytes()));
      assertThat(facts.country(ip("2.125.160.216"))).isEqualTo("GB");
    }
  }

  @Test
  void databaseOfAnotherKindIsRefusedByTheSettingsName() throws IOException {
    NetworkFacts facts = countries(file("plus.mmdb", anonymousPlus().bytes()));

    assertThat(facts.country(ip("1.2.3.4"))).isEmpty();
    assertThat(log.takeWarnings())
        .singleElement()
        .asString()
        .contains(NetworkFacts.COUNTRIES, "it tells no countries, but is GeoIP-Anonymous-Plus");
  }
}
