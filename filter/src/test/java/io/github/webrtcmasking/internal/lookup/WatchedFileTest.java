package io.github.webrtcmasking.internal.lookup;

import static io.github.webrtcmasking.testing.Addresses.ip;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.lookup.files.WatchedFile;
import io.github.webrtcmasking.internal.lookup.files.WatchedFile.Purpose;
import io.github.webrtcmasking.internal.lookup.ranges.NetworkList;
import io.github.webrtcmasking.testing.LogLines;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFileTest {

  private static final Purpose PURPOSE = new Purpose("the.setting", "nothing is known");

  @TempDir Path folder;
  private LogLines log;

  @BeforeEach
  void listen() {
    log = LogLines.ofPackage(WatchedFileTest.class);
  }

  @AfterEach
  void stopListening() {
    log.close();
  }

  private static byte[] database(String name) throws IOException {
    try (InputStream in = WatchedFileTest.class.getResourceAsStream("/networks/" + name)) {
      return in.readAllBytes();
    }
  }

  private WatchedFile<NetworkList> list(Path path) {
    return new WatchedFile<>(path, PURPOSE, NetworkList.EMPTY, NetworkFile::read);
  }

  private static WatchedFile<OwnerSource> owners(Path path) {
    return new WatchedFile<>(path, PURPOSE, OwnerSource.NONE, AsnDatabase::read);
  }

  private static boolean holds(WatchedFile<NetworkList> file, String address) {
    return file.value().holds(ip(address), 0);
  }

  /** A change is obeyed at the second look that finds it. */
  private static void lookTwice(WatchedFile<?> file) {
    file.look();
    file.look();
  }

  @Test
  void listIsReadWithItsCommentsHeadersAndFlaws() throws IOException {
    Path path = folder.resolve("list.csv");
    Files.writeString(
        path,
        "\ufeff172.224.226.0/27,GB,GB-EN,London,\r\n"
            + "\r\n"
            + "# a comment\r\n"
            + "  2a02:26f7:c6c1:4000::/64,US,US-CA,\"Los Angeles\",   \r\n"
            + "\"192.0.2.0/24\",DE,,M\u00fcnchen\r\n"
            + "AS64500 # by number\n"
            + "198.51.100.77/24,XX\n" // stray bits
            + "not a range\n"
            + "0.0.0.0/0\n"
            + "10.0.0.0/33,XX\n"
            + ",US\n",
        StandardCharsets.UTF_8);
    WatchedFile<NetworkList> file = list(path);
    file.load();

    assertThat(holds(file, "172.224.226.31")).isTrue();
    assertThat(holds(file, "172.224.226.32")).isFalse();
    assertThat(holds(file, "2a02:26f7:c6c1:4000::7")).isTrue();
    assertThat(holds(file, "192.0.2.9")).isTrue();
    assertThat(holds(file, "198.51.100.1")).isTrue();
    assertThat(holds(file, "8.8.8.8")).isFalse();
    assertThat(file.value().holds(ip("8.8.8.8"), 64500)).isTrue();
    assertThat(log.takeWarnings())
        .containsExactly(
            "the.setting: "
                + path
                + ": 3 lines are no network and are left out: line 8, 9, 10; 1 ranges have bits set"
                + " beyond their length, which do not count");
  }

  @Test
  void missingFileIsToldOnceAndReadWhenItAppears() throws IOException {
    Path path = folder.resolve("later.txt");
    WatchedFile<NetworkList> file = list(path);
    file.load();
    assertThat(log.takeWarnings())
        .singleElement()
        .asString()
        .contains("the.setting", path.toString(), "is not there", "nothing is known");
    lookTwice(file);
    assertThat(log.takeWarnings()).isEmpty();

    Files.writeString(path, "8.8.8.0/24\n");
    file.look();
    assertThat(holds(file, "8.8.8.8")).as("it may still be written").isFalse();
    file.look();
    assertThat(holds(file, "8.8.8.8")).isTrue();
  }

  @Test
  void fileThatIsReplacedByRenameIsReadAgainEvenWithTheSameSizeAndTime() throws IOException {
    Path path = folder.resolve("list.txt");
    Path next = folder.resolve("next.txt");
    FileTime time = FileTime.fromMillis(1_700_000_000_000L);
    Files.writeString(path, "8.8.8.0/24\n");
    Files.setLastModifiedTime(path, time);
    WatchedFile<NetworkList> file = list(path);
    file.load();
    Files.writeString(next, "9.9.9.0/24\n");
    Files.setLastModifiedTime(next, time);
    Files.move(next, path, REPLACE_EXISTING, ATOMIC_MOVE);
    lookTwice(file);
    assertThat(holds(file, "9.9.9.9")).isTrue();
    assertThat(holds(file, "8.8.8.8")).isFalse();
    assertThat(log.takeWarnings()).isEmpty();
  }

  @Test
  void fileThatGrowsIsReadWhenItHasStopped() throws IOException {
    Path path = folder.resolve("list.txt");
    Files.writeString(path, "8.8.8.0/24\n");
    WatchedFile<NetworkList> file = list(path);
    file.load();
    for (String content : List.of("9.9.9.0/24\n", "9.9.9.0/24\n7.7", "9.9.9.0/24\n7.7.7.0/24\n")) {
      Files.writeString(path, content);
      file.look();
      assertThat(holds(file, "8.8.8.8")).isTrue();
    }
    file.look();
    assertThat(holds(file, "7.7.7.7")).isTrue();
    assertThat(log.takeWarnings()).isEmpty();
  }

  @Test
  void brokenEmptyOrMissingFileKeepsTheOldAndSaysSoOnce() throws IOException {
    Path path = folder.resolve("list.txt");
    Files.writeString(path, "8.8.8.0/24\n");
    WatchedFile<NetworkList> file = list(path);
    file.load();
    for (String broken : List.of("", "<html>not found</html>\n")) {
      Files.writeString(path, broken);
      lookTwice(file);
      lookTwice(file);
      assertThat(log.takeWarnings())
          .singleElement()
          .asString()
          .contains("cannot be used", "what was read before stays in use");
      assertThat(holds(file, "8.8.8.8")).isTrue();
    }
    Files.delete(path);
    lookTwice(file);
    lookTwice(file);
    assertThat(log.takeWarnings()).singleElement().asString().contains("is not there");
    assertThat(holds(file, "8.8.8.8")).isTrue();

    Files.writeString(path, "9.9.9.0/24\n");
    lookTwice(file);
    assertThat(holds(file, "9.9.9.9")).isTrue();
  }

  @Test
  void folderIsNoFile() throws IOException {
    WatchedFile<NetworkList> file = list(folder);
    file.load();
    assertThat(log.takeWarnings()).singleElement().asString().contains("not a file");
  }

  @Test
  void fileBeyondTheLimitIsRefusedUnread() throws IOException {
    Path path = folder.resolve("huge.txt");
    try (RandomAccessFile huge = new RandomAccessFile(path.toFile(), "rw")) {
      huge.setLength(WatchedFile.MOST_BYTES + 1); // sparse
    }
    WatchedFile<NetworkList> file = list(path);
    file.load();
    assertThat(log.takeWarnings()).singleElement().asString().contains("larger than 256 MiB");
  }

  @Test
  void databaseTellsOwnersOfBothFamilies() throws IOException {
    Path path = Files.write(folder.resolve("asn.mmdb"), database("GeoLite2-ASN-Test.mmdb"));
    WatchedFile<OwnerSource> file = owners(path);
    file.load();
    assertThat(log.takeWarnings()).isEmpty();
    assertThat(file.value().ownerOf(ip("1.128.0.1"))).contains(Owner.of(1221, "Telstra Pty Ltd"));
    assertThat(file.value().ownerOf(ip("2600:6000::1")).orElseThrow().number()).isEqualTo(237);
    assertThat(file.value().ownerOf(ip("203.0.113.1"))).contains(Owner.UNKNOWN);
  }

  @Test
  void databaseThatIsCutOffOrOfAnotherKindKeepsTheOld() throws IOException {
    byte[] good = database("GeoLite2-ASN-Test.mmdb");
    Path path = Files.write(folder.resolve("asn.mmdb"), good);
    WatchedFile<OwnerSource> file = owners(path);
    file.load();
    for (byte[] bad :
        List.of(
            Arrays.copyOf(good, good.length / 2),
            Arrays.copyOf(good, 1),
            new byte[0],
            database("GeoLite2-Country-Test.mmdb"))) {
      Files.write(path, bad);
      lookTwice(file);
      lookTwice(file);
      assertThat(log.takeWarnings())
          .as("%d bytes", bad.length)
          .singleElement()
          .asString()
          .contains("cannot be used", "stays in use");
      assertThat(file.value().ownerOf(ip("1.128.0.1")).orElseThrow().number()).isEqualTo(1221);
    }
  }

  /** Every byte of the tree and data may be wrong: nothing but unknown owners comes of it. */
  @Test
  void databaseThatIsDamagedInsideNeverFails() throws IOException {
    byte[] good = database("GeoLite2-ASN-Test.mmdb");
    Path path = folder.resolve("asn.mmdb");
    for (int at = 0; at < good.length; at += 97) {
      byte[] damaged = good.clone();
      Arrays.fill(damaged, at, Math.min(good.length, at + 16), (byte) 0xff);
      Files.write(path, damaged);
      WatchedFile<OwnerSource> file = owners(path);
      file.load();
      assertThat(file.value().ownerOf(ip("1.128.0.1"))).isNotNull();
      assertThat(file.value().ownerOf(ip("2600:6000::1"))).isNotNull();
    }
  }
}
