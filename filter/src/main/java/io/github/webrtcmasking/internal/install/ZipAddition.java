package io.github.webrtcmasking.internal.install;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/**
 * One entry more, stored as it is: a jar is compressed already, and some starters of WAR files read
 * stored jars only.
 */
final class ZipAddition {

  private static final int LOCAL_SIGNATURE = 0x04034b50;
  private static final int LOCAL_FIXED = 30;
  private static final int ZIP64_EXTRA = 12;
  private static final short VERSION = 20;
  private static final int FIRST_YEAR = 1980;
  private static final int LAST_YEAR = 2107;

  private final String name;
  private final byte[] content;
  private final LocalDateTime time;

  /**
   * An entry.
   *
   * @param name with folders and slashes
   * @param content as it is stored; not copied
   * @param time in the zone of whoever reads it, as zip files have it
   */
  ZipAddition(String name, byte[] content, LocalDateTime time) {
    this.name = name;
    this.content = content;
    this.time = time;
  }

  String name() {
    return name;
  }

  boolean hasContent(byte[] other) {
    return Arrays.equals(content, other);
  }

  /** The entry's header, its content and nothing behind it (APPNOTE.TXT, section 4.3.7). */
  ByteBuffer local() {
    byte[] path = name.getBytes(UTF_8);
    ByteBuffer bytes = buffer(LOCAL_FIXED + path.length + content.length);
    bytes.putInt(LOCAL_SIGNATURE).putShort(VERSION);
    putCommon(bytes, path);
    bytes.putShort((short) 0).put(path).put(content);
    return bytes.flip();
  }

  /** The entry in the directory (sections 4.3.12 and 4.5.3). */
  ZipRecord central(long offset) throws ZipException {
    byte[] path = name.getBytes(UTF_8);
    boolean far = offset >= ZipEdit.ELSEWHERE;
    int extra = far ? ZIP64_EXTRA : 0;
    ByteBuffer bytes = buffer(ZipRecord.FIXED + path.length + extra);
    short version = far ? ZipEdit.VERSION_ZIP64 : VERSION;
    bytes.putInt(ZipRecord.SIGNATURE).putShort(version).putShort(version);
    putCommon(bytes, path);
    bytes.putShort((short) extra).putShort((short) 0).putShort((short) 0).putShort((short) 0);
    bytes.putInt(0).putInt((int) (far ? ZipEdit.ELSEWHERE : offset)).put(path);
    if (far) {
      bytes.putShort((short) 1).putShort((short) Long.BYTES).putLong(offset);
    }
    return ZipRecord.read(bytes.flip().order(ByteOrder.LITTLE_ENDIAN));
  }

  /** From the flags up to the length of the name. */
  private void putCommon(ByteBuffer bytes, byte[] path) {
    CRC32 check = new CRC32();
    check.update(content);
    bytes.putShort((short) 0).putShort((short) 0).putInt(dosTime()).putInt((int) check.getValue());
    bytes.putInt(content.length).putInt(content.length).putShort((short) path.length);
  }

  private int dosTime() {
    int year = Math.min(Math.max(time.getYear(), FIRST_YEAR), LAST_YEAR) - FIRST_YEAR;
    int date = year << 9 | time.getMonthValue() << 5 | time.getDayOfMonth();
    int clock = time.getHour() << 11 | time.getMinute() << 5 | time.getSecond() / 2;
    return date << 16 | clock;
  }

  private static ByteBuffer buffer(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
