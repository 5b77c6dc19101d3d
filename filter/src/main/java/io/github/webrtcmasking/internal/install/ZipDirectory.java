package io.github.webrtcmasking.internal.install;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The end of a zip file: which entries it has and where (APPNOTE.TXT, sections 4.3.12 to 4.3.16).
 *
 * @param records the entries, in the directory's order
 * @param start the position of the directory, which is the end of the last entry
 * @param prefix how many bytes stand before the zip file, for example a script that starts it
 * @param comment of the whole file
 * @param zip64 whether its end is written for more than 65,534 entries or 4 GiB
 */
record ZipDirectory(
    List<ZipRecord> records, long start, long prefix, ByteBuffer comment, boolean zip64) {

  static final int END_SIGNATURE = 0x06054b50;
  static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xffff;
  static final int LOCATOR_SIGNATURE = 0x07064b50;
  static final int LOCATOR_LENGTH = 20;
  static final int END64_SIGNATURE = 0x06064b50;
  static final int END64_LENGTH = 56;

  /** The directories of the largest applications have some megabytes. */
  private static final long LARGEST = 1L << 28;

  ZipDirectory {
    records = List.copyOf(records);
  }

  /** Reads the directory of a file. */
  static ZipDirectory read(FileChannel file) throws IOException {
    long tailStart = Math.max(0, file.size() - END_LENGTH - LONGEST_COMMENT);
    ByteBuffer tail = read(file, tailStart, file.size() - tailStart);
    int end = tail.limit() - END_LENGTH;
    while (end >= 0 && !isEnd(tail, end)) {
      end--;
    }
    if (end < 0) {
      throw new ZipException("it is no zip file");
    }
    ByteBuffer comment = tail.slice(end + END_LENGTH, tail.limit() - end - END_LENGTH);
    long endAt = tailStart + end;
    ByteBuffer end64 = end64(file, endAt);
    if (end64 != null) {
      long at = endAt - LOCATOR_LENGTH - end64.limit();
      return read(file, at, end64.getLong(40), end64.getLong(48), comment, true);
    }
    if (tail.getShort(end + 4) != 0 || tail.getShort(end + 8) != tail.getShort(end + 10)) {
      throw new ZipException("it is a part of a zip file");
    }
    long size = Integer.toUnsignedLong(tail.getInt(end + 12));
    long offset = Integer.toUnsignedLong(tail.getInt(end + 16));
    return read(file, endAt, size, offset, comment, false);
  }

  private static boolean isEnd(ByteBuffer tail, int at) {
    return tail.getInt(at) == END_SIGNATURE
        && Short.toUnsignedInt(tail.getShort(at + 20)) == tail.limit() - at - END_LENGTH;
  }

  /** The zip64 end, up to its locator; null if there is none. */
  private static @Nullable ByteBuffer end64(FileChannel file, long end) throws IOException {
    if (end < LOCATOR_LENGTH + END64_LENGTH) {
      return null;
    }
    long locatorAt = end - LOCATOR_LENGTH;
    if (read(file, locatorAt, LOCATOR_LENGTH).getInt(0) != LOCATOR_SIGNATURE) {
      return null;
    }
    long at = locatorAt - END64_LENGTH;
    ByteBuffer found = read(file, at, END64_LENGTH);
    if (found.getInt(0) != END64_SIGNATURE || found.getLong(4) != END64_LENGTH - 12) {
      throw new ZipException("its end has an extension that is not known");
    }
    return found;
  }

  private static ZipDirectory read(
      FileChannel file, long end, long size, long offset, ByteBuffer comment, boolean zip64)
      throws IOException {
    long start = end - size;
    long prefix = start - offset;
    if (size < 0 || size > LARGEST || start < 0 || offset < 0 || prefix < 0) {
      throw new ZipException("its end does not say where its entries are");
    }
    ByteBuffer directory = read(file, start, size);
    List<ZipRecord> records = new ArrayList<>();
    while (directory.hasRemaining()) {
      records.add(ZipRecord.read(directory));
    }
    return new ZipDirectory(records, start, prefix, comment, zip64);
  }

  private static ByteBuffer read(FileChannel file, long position, long length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate((int) length).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (file.read(buffer, position + buffer.position()) < 0) {
        throw new ZipException("it is cut off");
      }
    }
    return buffer.flip().order(ByteOrder.LITTLE_ENDIAN);
  }
}
