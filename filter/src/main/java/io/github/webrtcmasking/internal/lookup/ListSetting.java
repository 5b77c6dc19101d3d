package io.github.webrtcmasking.internal.lookup;

import java.nio.file.Path;
import java.util.List;

/**
 * A setting that lists networks.
 *
 * @param name its full name
 * @param entries the networks that it names itself
 * @param files the files with more
 */
public record ListSetting(String name, NetworkList entries, List<Path> files) {

  /** Copies. */
  public ListSetting {
    files = List.copyOf(files);
  }

  boolean isEmpty() {
    return entries.isEmpty() && files.isEmpty();
  }
}
