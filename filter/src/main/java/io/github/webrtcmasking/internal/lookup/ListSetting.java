package io.github.webrtcmasking.internal.lookup;

import java.nio.file.Path;
import java.util.List;

/**
 * What a setting that lists networks says.
 *
 * @param entries the networks that it names itself
 * @param files the files with more
 */
public record ListSetting(NetworkList entries, List<Path> files) {

  /** Of a setting that is not set. */
  public static final ListSetting NONE = new ListSetting(NetworkList.EMPTY, List.of());

  /** Copies. */
  public ListSetting {
    files = List.copyOf(files);
  }

  boolean isEmpty() {
    return entries.isEmpty() && files.isEmpty();
  }
}
