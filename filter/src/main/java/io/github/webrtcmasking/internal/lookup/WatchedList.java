package io.github.webrtcmasking.internal.lookup;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.lookup.files.WatchedFile;
import io.github.webrtcmasking.internal.lookup.files.WatchedFile.Purpose;
import io.github.webrtcmasking.internal.lookup.ranges.NetworkList;
import java.util.List;
import java.util.stream.Stream;

/** The networks of one setting and of its files. Thread-safe. */
final class WatchedList {

  private final NetworkList entries;
  private final List<WatchedFile<NetworkList>> files;

  WatchedList(ListSetting setting, Purpose purpose) {
    this.entries = setting.entries();
    this.files =
        setting.files().stream()
            .map(path -> new WatchedFile<>(path, purpose, NetworkList.EMPTY, NetworkFile::read))
            .toList();
  }

  /** Whether the address or the owner of its network is listed. */
  boolean holds(IpAddress address, long number) {
    if (entries.holds(address, number)) {
      return true;
    }
    for (WatchedFile<NetworkList> file : files) {
      if (file.value().holds(address, number)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of its files was never read, so that networks may be missing. */
  boolean isIncomplete() {
    for (WatchedFile<NetworkList> file : files) {
      if (!file.isRead()) {
        return true;
      }
    }
    return false;
  }

  Stream<WatchedFile<NetworkList>> files() {
    return files.stream();
  }
}
