package io.github.webrtcmasking.internal.lookup;

import com.maxmind.db.DatabaseRecord;
import com.maxmind.db.InvalidNetworkException;
import com.maxmind.db.Networks;
import com.maxmind.db.Reader;
import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.lookup.files.FileContent;
import io.github.webrtcmasking.internal.support.Loggers;
import io.github.webrtcmasking.internal.support.Once;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Owners of networks from a file in MaxMind's format. Only this class uses the library, so the JVM
 * loads it only if a database is configured. Thread-safe. The heap holds the whole content, so
 * nothing has to be closed, and the file may be replaced in any way.
 */
final class AsnDatabase implements OwnerSource {

  private static final Logger LOG = Loggers.of(AsnDatabase.class);

  /**
   * In a database of owners, every network has an owner. After so many networks without one, the
   * file is of another kind.
   */
  private static final int MOST_TRIED = 1000;

  private final Reader reader;
  private final Once failed = new Once();

  private AsnDatabase(Reader reader) {
    this.reader = reader;
  }

  /**
   * Reads the whole file.
   *
   * @throws IOException if the file is no such database, is cut off, or holds no owners
   */
  static FileContent<OwnerSource> read(Path path) throws IOException {
    Reader reader = new Reader(path.toFile(), Reader.FileMode.MEMORY);
    if (!tellsOwners(reader)) {
      throw new IOException(
          "it tells no autonomous systems, but is " + reader.getMetadata().databaseType());
    }
    String summary =
        reader.getMetadata().databaseType() + " of " + reader.getMetadata().buildTime();
    return new FileContent<>(new AsnDatabase(reader), summary, "");
  }

  @SuppressWarnings("rawtypes") // The library wants a Class object, and generic types have none.
  private static boolean tellsOwners(Reader reader) throws IOException {
    try {
      Networks<Map> networks = reader.networks(Map.class);
      for (int i = 0; i < MOST_TRIED && networks.hasNext(); i++) {
        DatabaseRecord<Map> network = networks.next();
        if (AsnFields.owner(network.data()).isKnown()) {
          return true;
        }
      }
      return false;
    } catch (InvalidNetworkException e) {
      throw new IOException("it cannot be listed", e);
    }
  }

  @Override
  public Optional<Owner> ownerOf(IpAddress address) {
    try {
      return Optional.of(AsnFields.owner(find(address)));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      if (failed.take()) {
        LOG.log(
            Level.WARNING,
            "The network database is damaged inside ({0}); where it cannot tell owners, visitors are"
                + " INCONCLUSIVE (LOOKUP_UNANSWERED)",
            e.getClass().getName());
      }
      return Optional.empty();
    }
  }

  private @Nullable Map<?, ?> find(IpAddress address) throws IOException {
    return reader.get(address.toInetAddress(), Map.class);
  }
}
