package io.github.webrtcmasking.internal.lookup.relay;

import static io.github.webrtcmasking.testing.Addresses.ip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.webrtcmasking.internal.lookup.files.FileContent;
import io.github.webrtcmasking.testing.LogLines;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.logging.Level;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue in the jar, and what operators may write. */
class RelayCatalogueTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

  private static FileContent<RelayCatalogue> read(String... lines) throws IOException {
    return RelayFile.read(
        new BufferedReader(new StringReader(String.join("\n", lines))), TODAY, TODAY);
  }

  @ParameterizedTest
  @CsvSource({
    "146.75.166.14, 54113, Fastly (Firefox VPN; iCloud Private Relay)",
    "146.75.166.14, 0, Fastly (Firefox VPN; iCloud Private Relay)",
    "2a04:4e41:7401:e000::1, 0, Fastly (Firefox VPN; iCloud Private Relay)",
    "172.225.7.7, 0, Akamai (iCloud Private Relay)",
    "104.28.76.1, 13335, Cloudflare (WARP; Edge Secure Network; iCloud Private Relay)",
    "2a09:bac3:4df0::1, 0, Cloudflare (WARP; Edge Secure Network; iCloud Private Relay)",
    "77.111.245.10, 0, Opera VPN",
    // of Fastly's autonomous system, and of no list of its CDN
    "131.125.96.1, 54113, Fastly (Firefox VPN; iCloud Private Relay)",
  })
  void shippedCatalogueNamesTheRelay(String address, long number, String name) throws IOException {
    assertThat(ShippedRelays.read(TODAY).value().nameOf(ip(address), number))
        .hasValueSatisfying(found -> assertThat(found.replace(',', ';')).isEqualTo(name));
  }

  /**
   * A shop behind a CDN that it does not name would see each of its visitors come from a relay, and
   * whoever rents a server would be behind one.
   */
  @ParameterizedTest
  @CsvSource({
    "151.101.1.1, 54113", // Fastly's CDN
    "199.232.9.9, 54113",
    "2a04:4e42::1, 54113",
    "162.158.1.1, 13335", // Cloudflare's CDN
    "104.16.0.1, 13335",
    "2606:4700::1, 13335",
    "23.32.0.1, 20940", // Akamai's CDN
    "172.232.0.1, 63949", // Akamai's cloud
    "34.64.0.1, 396982", // Google's cloud
    "9.9.9.9, 0",
  })
  void shippedCatalogueClearsNoCdnAndNoCloud(String address, long number) throws IOException {
    assertThat(ShippedRelays.read(TODAY).value().nameOf(ip(address), number)).isEmpty();
  }

  @Test
  void shippedCatalogueIsWithoutFlawsAndWarnsAfterAYear() throws IOException {
    LocalDate dated = ShippedRelays.read(TODAY).value().dated();

    assertThat(ShippedRelays.read(dated.plusYears(1)).flaws()).isEmpty();
    assertThat(ShippedRelays.read(dated.plusYears(1).plusDays(1)).flaws())
        .startsWith("it is dated " + dated);
    assertThat(dated).isAfterOrEqualTo(Year.of(2026).atDay(1));
  }

  @Test
  void linesHaveANetworkANameAndASource() throws IOException {
    FileContent<RelayCatalogue> content =
        read(
            "\ufeffdated 2025-11-29 # long ago",
            "",
            "# a comment",
            "192.0.2.0/24 | One relay | somewhere | and more",
            "AS64500|Another",
            "2001:db8::/32 | One relay |",
            "! 192.0.2.9 | not an exit");
    RelayCatalogue catalogue = content.value();

    assertThat(catalogue.nameOf(ip("192.0.2.8"), 0)).contains("One relay");
    assertThat(catalogue.nameOf(ip("192.0.2.9"), 64500)).isEmpty();
    assertThat(catalogue.nameOf(ip("2001:db8::1"), 0)).contains("One relay");
    assertThat(catalogue.nameOf(ip("9.9.9.9"), 64500)).contains("Another");
    assertThat(catalogue.nameOf(ip("9.9.9.9"), 0)).isEmpty();
    assertThat(content.summary()).isEqualTo("3 lines, 2 relays, dated 2025-11-29");
    assertThat(content.flaws()).contains("dated 2025-11-29, more than a year ago");
  }

  @Test
  void linesThatAreNoneAreCountedAndLeftOut() throws IOException {
    FileContent<RelayCatalogue> content =
        read(
            "192.0.2.0/24 | good",
            "192.0.2.0/24",
            "192.0.2.0/24 | ",
            "0.0.0.0/0 | everybody",
            "dated yesterday",
            "example.com | a name",
            "192.0.2.0/24 | " + "x".repeat(RelayFile.LONGEST_NAME + 1));

    assertThat(content.flaws())
        .startsWith("6 lines are left out")
        .endsWith("line 2, 3, 4, 5, 6, …");
    assertThat(content.value().dated()).isEqualTo(TODAY);
    assertThatIOException().isThrownBy(() -> read("dated 2026-11-30", "!192.0.2.1 | none", "x"));
  }

  @Test
  void namesAreCounted() throws IOException {
    List<String> lines =
        IntStream.range(0, RelayFile.MOST_NAMES + 3)
            .mapToObj(i -> "192.0.2." + i + " | relay " + i)
            .collect(Collectors.toList());
    lines.add("198.51.100.1 | relay 0");
    FileContent<RelayCatalogue> content = read(lines.toArray(String[]::new));

    assertThat(content.flaws()).startsWith("3 lines are left out");
    assertThat(content.value().nameOf(ip("198.51.100.1"), 0)).contains("relay 0");
  }

  @Test
  void millionLinesAreReadAndAsked(@TempDir Path folder) throws IOException {
    Path path = folder.resolve("relays.txt");
    try (Writer out = Files.newBufferedWriter(path)) {
      for (int i = 0; i < 1_000_000; i++) {
        out.write("10.%d.%d.%d | relay%n".formatted(i >> 16, i >> 8 & 255, i & 255));
      }
    }
    RelayCatalogue catalogue = RelayFile.read(path).value();

    assertThat(catalogue.nameOf(ip("10.15.66.63"), 0)).contains("relay");
    assertThat(catalogue.nameOf(ip("10.15.66.64"), 0)).isEmpty();
  }

  private static RelayCatalogues catalogues(RelaySetting.Shipped shipped, Path... files) {
    RelayCatalogues all = new RelayCatalogues(new RelaySetting(shipped, List.of(files)), "sad");
    all.files().forEach(file -> file.load());
    return all;
  }

  @Test
  void filesAddToTheShippedCatalogueOrReplaceIt(@TempDir Path folder) throws IOException {
    Path path = folder.resolve("relays.txt");
    Files.writeString(path, "146.75.166.14 | Ours | us\n9.9.9.9 | Theirs | them\n");
    RelayCatalogues added = catalogues(RelaySetting.Shipped.USED, path);
    RelayCatalogues replaced = catalogues(RelaySetting.Shipped.LEFT_OUT, path);

    assertThat(added.nameOf(ip("146.75.166.14"), 0)).contains("Ours");
    assertThat(added.nameOf(ip("9.9.9.9"), 0)).contains("Theirs");
    assertThat(added.nameOf(ip("77.111.245.10"), 0)).contains("Opera VPN");
    assertThat(replaced.nameOf(ip("9.9.9.9"), 0)).contains("Theirs");
    assertThat(replaced.nameOf(ip("77.111.245.10"), 0)).isEmpty();
    assertThat(added.isIncomplete()).isFalse();
  }

  @Test
  void missingFileIsToldAndCountsAsUnanswered(@TempDir Path folder) {
    try (LogLines log = LogLines.of("io.github.webrtcmasking.internal.lookup", Level.INFO)) {
      RelayCatalogues missing =
          catalogues(RelaySetting.Shipped.LEFT_OUT, folder.resolve("missing.txt"));

      assertThat(missing.isIncomplete()).isTrue();
      assertThat(log.takeWarnings())
          .singleElement()
          .asString()
          .contains(RelaySetting.NAME, "is not there or not a file; sad");
    }
  }
}
