package io.github.webrtcmasking.internal.lookup;

import static io.github.webrtcmasking.testing.Addresses.ip;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.lookup.database.NetworkFacts;
import io.github.webrtcmasking.internal.lookup.files.FileReloads;
import io.github.webrtcmasking.internal.lookup.files.WatchedFile;
import io.github.webrtcmasking.internal.lookup.ranges.NetworkList;
import io.github.webrtcmasking.internal.lookup.relay.RelaySetting;
import io.github.webrtcmasking.testing.LogLines;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file would tell that was never read is not known to be otherwise. */
class UnreadFilesTest {

  private static final IpAddress HTTP = ip("1.128.0.1"); // AS1221 in the test database
  private static final IpAddress OTHER = ip("9.9.9.9");

  @TempDir Path folder;
  private final LogLines log = LogLines.ofPackage(UnreadFilesTest.class);

  @AfterEach
  void stopListening() {
    log.close();
  }

  private static ListSetting list(Path... files) {
    return new ListSetting(NetworkList.EMPTY, List.of(files));
  }

  private static Lookups lookups(Optional<Path> database, ListSetting relays, ListSetting egress) {
    return new Lookups(
        new LookupSettings(
            database,
            Map.of(NetworkTrait.PRIVACY_RELAY, relays, NetworkTrait.KNOWN_EGRESS, egress),
            Map.of(),
            RelaySetting.NONE,
            NetworkFacts.Settings.NONE),
        new GuardedLookups(List.of(), UnreadFilesTest.class.getClassLoader()),
        Duration.ofHours(1));
  }

  private static OwnerRelation relation(Lookups lookups) {
    return lookups.lookUp(HTTP, List.of(OTHER)).relationToHttp(OTHER);
  }

  @Test
  void ownersAreUnansweredUntilTheDatabaseIsRead() throws Exception {
    Path path = folder.resolve("asn.mmdb");
    try (InputStream in = getClass().getResourceAsStream("/networks/GeoLite2-ASN-Test.mmdb")) {
      Files.write(path, in.readAllBytes());
    }
    try (Lookups lookups = lookups(Optional.of(path), list(), list())) {
      assertThat(relation(lookups)).isEqualTo(OwnerRelation.UNANSWERED);
      lookups.start();
      assertThat(relation(lookups)).isEqualTo(OwnerRelation.UNKNOWN);
      Files.delete(path);
      assertThat(relation(lookups)).as("what was read stays").isEqualTo(OwnerRelation.UNKNOWN);
    }
  }

  @Test
  void relaysAreUnansweredWhereTheCatalogueIsMissing() {
    RelaySetting missing =
        new RelaySetting(RelaySetting.Shipped.USED, List.of(folder.resolve("missing.txt")));
    try (Lookups lookups =
        new Lookups(
            new LookupSettings(
                Optional.empty(), Map.of(), Map.of(), missing, NetworkFacts.Settings.NONE),
            new GuardedLookups(List.of(), UnreadFilesTest.class.getClassLoader()),
            Duration.ofHours(1))) {
      lookups.start();
      assertThat(lookups.lookUp(HTTP, List.of(OTHER)).httpMayBeRelay()).isTrue();
      assertThat(lookups.lookUp(ip("77.111.245.10"), List.of(OTHER)).httpMayBeRelay()).isFalse();
    }
  }

  @Test
  void relaysAndExitsAreUnansweredWhereTheirListIsMissing() {
    Path missing = folder.resolve("missing.txt");
    try (Lookups relays = lookups(Optional.empty(), list(missing), list());
        Lookups exits = lookups(Optional.empty(), list(), list(missing))) {
      relays.start();
      exits.start();
      assertThat(relays.lookUp(HTTP, List.of(OTHER)).httpMayBeRelay()).isTrue();
      assertThat(relation(relays)).isEqualTo(OwnerRelation.UNKNOWN);
      assertThat(exits.lookUp(HTTP, List.of(OTHER)).httpMayBeRelay()).isFalse();
      assertThat(relation(exits)).isEqualTo(OwnerRelation.UNANSWERED);
    }
    assertThat(log.takeWarnings())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).contains("unknown", "LOOKUP_UNANSWERED"));
  }

  /** Item 15's kind: an error ends the look at one file, and not the thread. */
  @Test
  void errorAtOneFileEndsNeitherTheStartNorTheThread() throws Exception {
    Path path = folder.resolve("list.txt");
    Files.writeString(path, "9.9.9.0/24\n");
    CountDownLatch again = new CountDownLatch(3);
    WatchedFile<NetworkList> failing =
        new WatchedFile<>(
            path,
            new WatchedFile.Purpose("the.setting", "nothing is known"),
            NetworkList.EMPTY,
            file -> {
              again.countDown();
              Files.writeString(file, Files.readString(file) + "#\n");
              throw new AssertionError("9.9.9.9");
            });
    try (FileReloads reloads = new FileReloads(List.of(failing), Duration.ofMillis(10))) {
      reloads.start();
      assertThat(again.await(30, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(log.takeWarnings())
        .singleElement()
        .asString()
        .contains("java.lang.AssertionError")
        .doesNotContain("9.9.9");
  }
}
