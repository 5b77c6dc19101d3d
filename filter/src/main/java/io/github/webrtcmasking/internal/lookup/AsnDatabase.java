package io.github.webrtcmasking.internal.lookup;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.lookup.database.Mmdb;
import io.github.webrtcmasking.internal.lookup.files.FileContent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Owners of networks from a file in MaxMind's format. Thread-safe. */
final class AsnDatabase implements OwnerSource {

  /** In a database of owners, every network has an owner. */
  private static final Mmdb.Schema SCHEMA =
      new Mmdb.Schema(
          network -> AsnFields.owner(network).isKnown(),
          "autonomous systems",
          "where it cannot tell owners, visitors are INCONCLUSIVE (LOOKUP_UNANSWERED)");

  private final Mmdb database;

  private AsnDatabase(Mmdb database) {
    this.database = database;
  }

  /**
   * Reads the whole file.
   *
   * @throws IOException if the file is no such database, is cut off, or holds no owners
   */
  static FileContent<OwnerSource> read(Path path) throws IOException {
    Mmdb database = Mmdb.read(path, SCHEMA);
    return new FileContent<>(new AsnDatabase(database), database.summary(), "");
  }

  @Override
  public Optional<Owner> ownerOf(IpAddress address) {
    return database.find(address).map(AsnFields::owner);
  }
}
