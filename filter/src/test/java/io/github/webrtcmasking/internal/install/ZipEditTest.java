package io.github.webrtcmasking.internal.install;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Zip files that are written anew, judged by the JDK's reader. */
class ZipEditTest {

  private static final String ADDED = "WEB-INF/lib/added.jar";

  @TempDir Path folder;

  private static ZipAddition added() {
    return new ZipAddition(ADDED, Wars.ascii("content"), LocalDateTime.of(2026, 5, 6, 7, 8, 10));
  }

  private byte[] edit(byte[] zip, Set<String> removed, Optional<ZipAddition> added)
      throws IOException {
    Path before = Files.write(folder.resolve("before.zip"), zip);
    Path after = folder.resolve("after.zip");
    Files.deleteIfExists(after);
    try (FileChannel from = FileChannel.open(before);
        FileChannel to =
            FileChannel.open(after, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      ZipEdit.write(from, ZipDirectory.read(from), removed, added, to);
    }
    return Files.readAllBytes(after);
  }

  private List<? extends ZipEntry> entries(byte[] zip) throws IOException {
    try (ZipFile file = new ZipFile(Files.write(folder.resolve("read.zip"), zip).toFile())) {
      return Collections.list(file.entries());
    }
  }

  private String content(byte[] zip, String name) throws IOException {
    try (ZipFile file = new ZipFile(Files.write(folder.resolve("read.zip"), zip).toFile())) {
      return new String(file.getInputStream(file.getEntry(name)).readAllBytes(), UTF_8);
    }
  }

  private static List<String> names(List<? extends ZipEntry> entries) {
    return entries.stream().map(ZipEntry::getName).toList();
  }

  @Test
  void addedEntryIsReadAndEverythingBeforeItIsTheSameBytes() throws IOException {
    byte[] before = Wars.of("jakarta").bytes();

    byte[] after = edit(before, Set.of(), Optional.of(added()));

    int start = entriesEnd(before);
    assertThat(Arrays.copyOf(after, start)).isEqualTo(Arrays.copyOf(before, start));
    List<? extends ZipEntry> entries = entries(after);
    assertThat(names(entries).subList(0, 4)).isEqualTo(names(entries(before)));
    ZipEntry last = entries.get(4);
    assertThat(last.getName()).isEqualTo(ADDED);
    assertThat(last.getMethod()).isEqualTo(ZipEntry.STORED);
    assertThat(last.getTimeLocal()).isEqualTo(LocalDateTime.of(2026, 5, 6, 7, 8, 10));
    assertThat(content(after, ADDED)).isEqualTo("content");
    assertThat(content(after, "index.html")).contains("Welcome");
  }

  private int entriesEnd(byte[] zip) throws IOException {
    Path file = Files.write(folder.resolve("end.zip"), zip);
    try (FileChannel channel = FileChannel.open(file)) {
      return (int) ZipDirectory.read(channel).start();
    }
  }

  @Test
  void whatIsReadAsAStreamHasItToo() throws IOException {
    byte[] after = edit(Wars.of("jakarta").bytes(), Set.of(), Optional.of(added()));

    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(after))) {
      String last = "";
      for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
        in.readAllBytes();
        last = each.getName();
      }
      assertThat(last).isEqualTo(ADDED);
    }
  }

  @Test
  void whatIsTakenOutAgainLeavesTheFileAsItWas() throws IOException {
    byte[] before = Wars.of("jakarta").bytes();

    byte[] after =
        edit(edit(before, Set.of(), Optional.of(added())), Set.of(ADDED), Optional.empty());

    assertThat(after).isEqualTo(before);
  }

  @Test
  void entriesBehindOneThatIsTakenOutKeepTheirBytesMethodsTimesAndComments() throws IOException {
    Wars war = Wars.of("jakarta").withLibrary("first.jar", Wars.ours("1"));
    byte[] without = Wars.of("jakarta").with("page.html", "<p>").bytes();
    byte[] with = war.with("page.html", "<p>").bytes();

    byte[] after = edit(with, Set.of("WEB-INF/lib/first.jar"), Optional.empty());

    assertThat(content(after, "page.html")).isEqualTo("<p>");
    assertThat(names(entries(after))).isEqualTo(names(entries(without)));
    ZipEntry page = entries(after).get(4);
    ZipEntry original = entries(with).get(5);
    assertThat(page.getTimeLocal()).isEqualTo(original.getTimeLocal());
    assertThat(page.getMethod()).isEqualTo(original.getMethod());
    assertThat(page.getComment()).isEqualTo("of page.html");
    assertThat(page.getCompressedSize()).isEqualTo(original.getCompressedSize());
  }

  @Test
  void scriptInFrontOfTheFileStaysThere() throws IOException {
    byte[] script = Wars.ascii("#!/bin/sh\nexec java -jar \"$0\"\n");
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(script);
    file.write(Wars.of("jakarta").bytes());

    byte[] after = edit(file.toByteArray(), Set.of(), Optional.of(added()));

    assertThat(Arrays.copyOf(after, script.length)).isEqualTo(script);
    assertThat(content(after, ADDED)).isEqualTo("content");
    assertThat(content(after, "index.html")).contains("Welcome");
    assertThat(edit(after, Set.of(ADDED), Optional.empty())).isEqualTo(file.toByteArray());
  }

  /** Counts of 65,535 and more are in the zip64 end. */
  @Test
  void fileWithManyEntriesIsReadAndWritten() throws IOException {
    for (int entries : new int[] {65_534, 65_535, 70_000}) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipOutputStream out = new ZipOutputStream(bytes)) {
        out.setLevel(0);
        for (int i = 0; i < entries; i++) {
          out.putNextEntry(new ZipEntry("WEB-INF/" + i));
        }
      }
      byte[] after = edit(bytes.toByteArray(), Set.of(), Optional.of(added()));

      assertThat(entries(after)).hasSize(entries + 1);
      assertThat(content(after, ADDED)).isEqualTo("content");
      byte[] back = edit(after, Set.of(ADDED), Optional.empty());
      assertThat(names(entries(back))).isEqualTo(names(entries(bytes.toByteArray())));
      if (entries != 65_534) { // the end that was needed in between stays
        assertThat(back).isEqualTo(bytes.toByteArray());
      }
    }
  }

  /** Nobody wants to write four gigabytes in a test. */
  @Test
  void entryBehindFourGigabytesSaysWhereItIs() throws IOException {
    long far = 5L << 30;
    ZipRecord record = added().central(far);

    assertThat(record.offset()).isEqualTo(far);
    assertThat(record.movedTo(far - 7).offset()).isEqualTo(far - 7);
    assertThat(added().central(7).offset()).isEqualTo(7);
    assertThat(added().central(ZipEdit.ELSEWHERE - 1).offset()).isEqualTo(ZipEdit.ELSEWHERE - 1);
    assertThat(added().central(ZipEdit.ELSEWHERE).offset()).isEqualTo(ZipEdit.ELSEWHERE);
  }

  @Test
  void whatIsNoZipFileIsRefusedAtEveryLength() throws IOException {
    byte[] zip = Wars.of("jakarta").bytes();

    for (int length = 0; length < zip.length; length += 7) {
      byte[] part = Arrays.copyOf(zip, length);
      assertThatThrownBy(() -> edit(part, Set.of(), Optional.of(added())))
          .isInstanceOf(ZipException.class);
    }
  }

  @Test
  void brokenDirectoryIsRefused() throws IOException {
    byte[] zip = Wars.of("jakarta").bytes();
    int end = zip.length - 22 - "made by hand".length();
    for (int broken : new int[] {end + 4, end + 12, end + 16, entriesEnd(zip)}) {
      byte[] changed = zip.clone();
      changed[broken] ^= 0x55;
      if (broken != end + 16) { // what is in front of it may be a script
        assertThatThrownBy(() -> edit(changed, Set.of(), Optional.of(added())))
            .as("byte %d", broken)
            .isInstanceOf(ZipException.class);
      }
    }
    assertThatThrownBy(() -> ZipRecord.read(ByteBuffer.allocate(46)))
        .isInstanceOf(ZipException.class);
  }
}
