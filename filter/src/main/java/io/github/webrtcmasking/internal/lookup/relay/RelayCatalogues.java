package io.github.webrtcmasking.internal.lookup.relay;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.lookup.files.WatchedFile;
import io.github.webrtcmasking.internal.lookup.files.WatchedFile.Purpose;
import io.github.webrtcmasking.internal.lookup.relay.RelaySetting.Shipped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The catalogues that the setting names, the operator's before the one in the jar. Thread-safe. */
public final class RelayCatalogues {

  private final Shipped shipped;
  private final List<WatchedFile<RelayCatalogue>> files;

  /**
   * Catalogues that are not read yet.
   *
   * @param withoutFile the consequence of a missing file, for the log
   */
  public RelayCatalogues(RelaySetting setting, String withoutFile) {
    shipped = setting.shipped();
    Purpose purpose = new Purpose(RelaySetting.NAME, withoutFile);
    files =
        setting.files().stream()
            .map(path -> new WatchedFile<>(path, purpose, RelayCatalogue.EMPTY, RelayFile::read))
            .toList();
  }

  /**
   * The name of the relay whose exit has the address.
   *
   * @param number of the autonomous system, 0 if unknown
   */
  public Optional<String> nameOf(IpAddress address, long number) {
    for (WatchedFile<RelayCatalogue> file : files) {
      Optional<String> name = file.value().nameOf(address, number);
      if (name.isPresent()) {
        return name;
      }
    }
    return shipped == Shipped.USED
        ? ShippedRelays.catalogue().nameOf(address, number)
        : Optional.empty();
  }

  /** Whether one of the files was never read, so that relays may be missing. */
  public boolean isIncomplete() {
    return files.stream().anyMatch(file -> !file.isRead());
  }

  /** The files to watch. */
  public Stream<WatchedFile<RelayCatalogue>> files() {
    return files.stream();
  }
}
