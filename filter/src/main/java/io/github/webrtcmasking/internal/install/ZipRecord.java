package io.github.webrtcmasking.internal.install;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.ZipException;

/**
 * One entry of a zip file, as the file's central directory describes it (APPNOTE.TXT, section
 * 4.3.12). Its bytes are kept, so that whatever is in them stays.
 */
final class ZipRecord {

  static final int SIGNATURE = 0x02014b50;
  static final int FIXED = 46;
  private static final int NAME_LENGTH = 28;
  private static final int EXTRA_LENGTH = 30;
  private static final int COMMENT_LENGTH = 32;
  private static final int OFFSET = 42;

  /** Sizes in the order in which they stand in the extra field, if they are there (4.5.3). */
  private static final int[] BEFORE_OFFSET = {24, 20};

  private static final int ZIP64_EXTRA = 0x0001;

  /** Stands for a number that is in the extra field. */
  private static final int ELSEWHERE = (int) ZipEdit.ELSEWHERE;

  private final ByteBuffer bytes;
  private final String name;
  private final int offsetAt;

  private ZipRecord(ByteBuffer bytes, String name, int offsetAt) {
    this.bytes = bytes;
    this.name = name;
    this.offsetAt = offsetAt;
  }

  /** Reads the next record of a directory. */
  static ZipRecord read(ByteBuffer directory) throws ZipException {
    int start = directory.position();
    if (directory.remaining() < FIXED || directory.getInt(start) != SIGNATURE) {
      throw new ZipException("the central directory is broken");
    }
    int nameLength = unsigned(directory, start + NAME_LENGTH);
    int extraLength = unsigned(directory, start + EXTRA_LENGTH);
    int length = FIXED + nameLength + extraLength + unsigned(directory, start + COMMENT_LENGTH);
    if (directory.remaining() < length) {
      throw new ZipException("the central directory is cut off");
    }
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(0, directory, start, length);
    directory.position(start + length);
    String name = UTF_8.decode(bytes.slice(FIXED, nameLength)).toString();
    return new ZipRecord(bytes, name, offsetAt(bytes, FIXED + nameLength, extraLength));
  }

  private static int unsigned(ByteBuffer buffer, int position) {
    return Short.toUnsignedInt(buffer.getShort(position));
  }

  /** Where the offset stands: in its own place, or in the zip64 extra field. */
  private static int offsetAt(ByteBuffer bytes, int extra, int extraLength) throws ZipException {
    if (bytes.getInt(OFFSET) != ELSEWHERE) {
      return OFFSET;
    }
    int before = 0;
    for (int size : BEFORE_OFFSET) {
      before += bytes.getInt(size) == ELSEWHERE ? Long.BYTES : 0;
    }
    int end = extra + extraLength;
    for (int at = extra; at + 4 <= end; at += 4 + unsigned(bytes, at + 2)) {
      if (unsigned(bytes, at) == ZIP64_EXTRA && at + 4 + before + Long.BYTES <= end) {
        return at + 4 + before;
      }
    }
    throw new ZipException("an entry does not say where it is");
  }

  String name() {
    return name;
  }

  /** Where the entry begins, from the beginning of the zip file. */
  long offset() {
    return offsetAt == OFFSET
        ? Integer.toUnsignedLong(bytes.getInt(OFFSET))
        : bytes.getLong(offsetAt);
  }

  /** The same entry, nearer to the beginning or where it was. */
  ZipRecord movedTo(long offset) {
    ByteBuffer moved = ByteBuffer.allocate(bytes.limit()).order(ByteOrder.LITTLE_ENDIAN);
    moved.put(0, bytes, 0, bytes.limit());
    if (offsetAt == OFFSET) {
      moved.putInt(OFFSET, (int) offset);
    } else {
      moved.putLong(offsetAt, offset);
    }
    return new ZipRecord(moved, name, offsetAt);
  }

  /** The record as it is written. */
  ByteBuffer bytes() {
    return bytes.duplicate().rewind();
  }
}
