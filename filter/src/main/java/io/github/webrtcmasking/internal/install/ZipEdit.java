package io.github.webrtcmasking.internal.install;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;

/**
 * Writes a zip file anew without some of its entries and with one more. What stays is copied byte
 * for byte, in its order; only where it begins may change. So an entry that was added and is taken
 * out again leaves the file as it was.
 */
final class ZipEdit {

  /** Stands for a number that is in the zip64 end. */
  static final long ELSEWHERE = 0xffff_ffffL;

  private static final int MANY = 0xffff;
  static final short VERSION_ZIP64 = 45;

  private final FileChannel from;
  private final FileChannel to;
  private final ZipDirectory directory;
  private long written;

  private ZipEdit(FileChannel from, FileChannel to, ZipDirectory directory) {
    this.from = from;
    this.to = to;
    this.directory = directory;
  }

  /**
   * Writes the new file.
   *
   * @param from the file with that directory
   * @param removed names of entries that are left out
   */
  static void write(
      FileChannel from,
      ZipDirectory directory,
      Set<String> removed,
      Optional<ZipAddition> added,
      FileChannel to)
      throws IOException {
    new ZipEdit(from, to, directory).write(removed, added);
  }

  private void write(Set<String> removed, Optional<ZipAddition> added) throws IOException {
    Map<ZipRecord, ZipRecord> moved = copyEntries(removed);
    List<ZipRecord> records = new ArrayList<>();
    for (ZipRecord record : directory.records()) {
      if (moved.containsKey(record)) {
        records.add(moved.get(record));
      }
    }
    if (added.isPresent()) {
      records.add(added.get().central(written - directory.prefix()));
      put(added.get().local());
    }
    long start = written;
    put(together(records));
    putEnd(records.size(), written - start, start - directory.prefix());
  }

  /** Copies what stays; the records of it, by what they were. */
  private Map<ZipRecord, ZipRecord> copyEntries(Set<String> removed) throws IOException {
    List<ZipRecord> inFile = new ArrayList<>(directory.records());
    inFile.sort(Comparator.comparingLong(ZipRecord::offset));
    Map<ZipRecord, ZipRecord> moved = new HashMap<>();
    long copied = 0; // up to here all is written that stays
    long dropped = 0;
    for (int i = 0; i < inFile.size(); i++) {
      ZipRecord record = inFile.get(i);
      long end = i + 1 < inFile.size() ? position(inFile.get(i + 1)) : directory.start();
      if (end <= position(record)) {
        throw new ZipException("two entries stand in one place: " + record.name());
      }
      if (removed.contains(record.name())) {
        copy(copied, position(record));
        copied = end;
        dropped += end - position(record);
      } else {
        moved.put(record, record.movedTo(record.offset() - dropped));
      }
    }
    copy(copied, directory.start());
    return moved;
  }

  private static ByteBuffer together(List<ZipRecord> records) {
    int length = records.stream().mapToInt(record -> record.bytes().remaining()).sum();
    ByteBuffer all = ByteBuffer.allocate(length);
    records.forEach(record -> all.put(record.bytes()));
    return all.flip();
  }

  private long position(ZipRecord record) {
    return record.offset() + directory.prefix();
  }

  private void copy(long start, long end) throws IOException {
    long at = start;
    while (at < end) {
      long copied = from.transferTo(at, end - at, to);
      if (copied <= 0) {
        throw new ZipException("it is cut off");
      }
      at += copied;
    }
    written += end - start;
  }

  private void put(ByteBuffer bytes) throws IOException {
    written += bytes.remaining();
    while (bytes.hasRemaining()) {
      to.write(bytes);
    }
  }

  private void putEnd(int entries, long size, long offset) throws IOException {
    boolean zip64 =
        directory.zip64() || entries >= MANY || size >= ELSEWHERE || offset >= ELSEWHERE;
    if (zip64) {
      put(end64(entries, size, offset, written - directory.prefix()));
    }
    ByteBuffer end = ByteBuffer.allocate(ZipDirectory.END_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
    short count = (short) Math.min(entries, MANY);
    end.putInt(ZipDirectory.END_SIGNATURE).putInt(0).putShort(count).putShort(count);
    end.putInt((int) Math.min(size, ELSEWHERE)).putInt((int) Math.min(offset, ELSEWHERE));
    end.putShort((short) directory.comment().remaining());
    put(end.flip());
    put(directory.comment().duplicate());
  }

  /** The zip64 end and where it is (APPNOTE.TXT, sections 4.3.14 and 4.3.15). */
  private static ByteBuffer end64(int entries, long size, long offset, long at) {
    ByteBuffer end =
        ByteBuffer.allocate(ZipDirectory.END64_LENGTH + ZipDirectory.LOCATOR_LENGTH)
            .order(ByteOrder.LITTLE_ENDIAN);
    end.putInt(ZipDirectory.END64_SIGNATURE)
        .putLong(ZipDirectory.END64_LENGTH - 12)
        .putShort(VERSION_ZIP64)
        .putShort(VERSION_ZIP64);
    end.putInt(0).putInt(0).putLong(entries).putLong(entries).putLong(size).putLong(offset);
    end.putInt(ZipDirectory.LOCATOR_SIGNATURE).putInt(0).putLong(at).putInt(1);
    return end.flip();
  }
}
