package io.github.webrtcmasking.internal.lookup.database;

import com.maxmind.db.DatabaseRecord;
import com.maxmind.db.InvalidNetworkException;
import com.maxmind.db.Networks;
import com.maxmind.db.Reader;
import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.support.Loggers;
import io.github.webrtcmasking.internal.support.Once;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A file in MaxMind's format. Only this class uses the library, so the JVM loads it only if a
 * database is configured. Thread-safe. The heap holds the whole content, so nothing has to be
 * closed, and the file may be replaced in any way.
 */
public final class Mmdb {

  private static final Logger LOG = Loggers.of(Mmdb.class);

  /** After so many networks without what is looked for, the file is of another kind. */
  private static final int MOST_TRIED = 1000;

  private final Reader reader;
  private final String otherwise;
  private final Once failed = new Once();

  private Mmdb(Reader reader, String otherwise) {
    this.reader = reader;
    this.otherwise = otherwise;
  }

  /**
   * Which file is looked for.
   *
   * @param tells whether a record tells anything of the kind
   * @param what what every such file tells, as the end of "it tells no"
   * @param otherwise the consequence of damage inside, as the rest of a sentence
   */
  public record Schema(Predicate<Map<?, ?>> tells, String what, String otherwise) {}

  /**
   * Reads the whole file.
   *
   * @throws IOException if the file is no such database, is cut off, or tells nothing of the kind
   */
  public static Mmdb read(Path path, Schema schema) throws IOException {
    Reader reader = new Reader(path.toFile(), Reader.FileMode.MEMORY);
    if (!tells(reader, schema.tells())) {
      throw new IOException(
          "it tells no " + schema.what() + ", but is " + reader.getMetadata().databaseType());
    }
    return new Mmdb(reader, schema.otherwise());
  }

  @SuppressWarnings("rawtypes") // The library wants a Class object, and generic types have none.
  private static boolean tells(Reader reader, Predicate<Map<?, ?>> tells) throws IOException {
    try {
      Networks<Map> networks = reader.networks(Map.class);
      for (int i = 0; i < MOST_TRIED && networks.hasNext(); i++) {
        DatabaseRecord<Map> network = networks.next();
        if (network.data() != null && tells.test(network.data())) {
          return true;
        }
      }
      return false;
    } catch (InvalidNetworkException e) {
      throw new IOException("it cannot be listed", e);
    }
  }

  /** The kind of database, as its maker calls it. */
  public String type() {
    return reader.getMetadata().databaseType();
  }

  /** Kind and date, for the log. */
  public String summary() {
    return type() + " of " + reader.getMetadata().buildTime();
  }

  /** The record of the address's network, empty if it has none; nothing if that is damaged. */
  public Optional<Map<?, ?>> find(IpAddress address) {
    try {
      @Nullable Map<?, ?> found = reader.get(address.toInetAddress(), Map.class);
      return Optional.of(found == null ? Map.of() : found);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      if (failed.take()) {
        LOG.log(
            Level.WARNING,
            "The database {0} is damaged inside ({1}); {2}",
            type(),
            e.getClass().getName(),
            otherwise);
      }
      return Optional.empty();
    }
  }
}
