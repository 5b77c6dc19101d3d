package io.github.webrtcmasking.internal.lookup;

import io.github.webrtcmasking.internal.lookup.ranges.NetworkList;
import java.nio.file.Path;
import java.util.List;

/**
 * The value of a setting that lists networks.
 *
 * @param entries the networks in the setting itself
 * @param files the files with further networks
 */
public record ListSetting(NetworkList entries, List<Path> files) {

  /** The value of a setting that is not set. */
  public static final ListSetting NONE = new ListSetting(NetworkList.EMPTY, List.of());

  /** Copies. */
  public ListSetting {
    files = List.copyOf(files);
  }

  boolean isEmpty() {
    return entries.isEmpty() && files.isEmpty();
  }
}
