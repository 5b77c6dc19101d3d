package io.github.webrtcmasking.legacy.backport;

import io.github.webrtcmasking.internal.backport.MethodsOf;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;

/** For {@link ZipEntry}. */
@MethodsOf(ZipEntry.class)
public final class ZipEntryMethods {

  private ZipEntryMethods() {}

  public static LocalDateTime getTimeLocal(ZipEntry entry) {
    return new Timestamp(entry.getTime()).toLocalDateTime();
  }

  public static void setTimeLocal(ZipEntry entry, LocalDateTime time) {
    entry.setTime(Timestamp.valueOf(time).getTime());
  }
}
