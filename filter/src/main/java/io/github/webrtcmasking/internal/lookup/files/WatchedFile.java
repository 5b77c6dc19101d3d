package io.github.webrtcmasking.internal.lookup.files;

import io.github.webrtcmasking.internal.support.Loggers;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * The content of a file, read again when the file changes. If the file is missing or broken, the
 * earlier content stays in use, and the log says so once for each state of the file. Any thread may
 * ask; one at a time loads.
 *
 * <pre>
 *   changed? --no--> nothing
 *      | yes
 *   same as at the last look? --no--> wait (it is still being written)
 *      | yes
 *   read --broken--> keep the old, say so
 *      | good
 *   use it
 * </pre>
 */
public final class WatchedFile<T> {

  private static final Logger LOG = Loggers.of(WatchedFile.class);

  /**
   * More than any list or database of networks needs. A limit, because memory holds the content.
   */
  public static final long MOST_BYTES = 256L << 20;

  /** Reads a file. */
  @FunctionalInterface
  public interface Loader<T> {
    /** The content of the file. An exception's message must be fit for the log. */
    FileContent<T> load(Path path) throws IOException;
  }

  /**
   * What the log says about the file.
   *
   * @param setting the setting that names it
   * @param without the consequence of a missing file, as the rest of a sentence
   */
  public record Purpose(String setting, String without) {}

  /** Tells two states of a file apart; a file moved into its place has another key. */
  private record Stamp(long size, @Nullable FileTime modified, @Nullable Object key) {
    static final Stamp MISSING = new Stamp(-1, null, null);
  }

  private final Path path;
  private final Purpose purpose;
  private final Loader<T> loader;
  private @Nullable Stamp tried;
  private @Nullable Stamp lastSeen;
  private volatile boolean loaded;
  private volatile T value;

  /**
   * A file that is not read yet.
   *
   * @param before the content until it was read
   */
  public WatchedFile(Path path, Purpose purpose, T before, Loader<T> loader) {
    this.path = path;
    this.purpose = purpose;
    this.loader = loader;
    this.value = before;
  }

  /** The content that was last read. */
  public T value() {
    return value;
  }

  /** Whether the file was ever read. Before that, what it would tell is unknown. */
  public boolean isRead() {
    return loaded;
  }

  /** Reads the file as it is now. */
  public synchronized void load() {
    load(stamp());
  }

  /** Reads the file if it has changed, but not since the last look. */
  public synchronized void look() {
    Stamp now = stamp();
    if (!now.equals(tried) && now.equals(lastSeen)) {
      load(now);
    }
    lastSeen = now;
  }

  private void load(Stamp now) {
    tried = now;
    lastSeen = now;
    if (now.equals(Stamp.MISSING)) {
      complain("is not there or not a file");
      return;
    }
    if (now.size() > MOST_BYTES) {
      complain("is larger than " + (MOST_BYTES >> 20) + " MiB");
      return;
    }
    try {
      use(loader.load(path));
    } catch (LinkageError e) {
      complain("needs the library com.maxmind.db:maxmind-db, which the application does not have");
    } catch (NoSuchFileException e) {
      complain("is not there");
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // The last two come from a damaged database, whose structures may nest deeply and claim any
      // size.
      complain("cannot be used (" + e.getClass().getName() + ": " + e.getMessage() + ")");
    }
  }

  private void use(FileContent<T> content) {
    value = content.value();
    loaded = true;
    LOG.log(Level.INFO, "{0}: read {1}: {2}", purpose.setting(), path, content.summary());
    if (!content.flaws().isEmpty()) {
      LOG.log(Level.WARNING, "{0}: {1}: {2}", purpose.setting(), path, content.flaws());
    }
  }

  private void complain(String what) {
    String instead = loaded ? "what was read before stays in use" : purpose.without();
    LOG.log(
        Level.WARNING,
        "{0}: {1} {2}; {3}, until the file changes",
        purpose.setting(),
        path,
        what,
        instead);
  }

  private Stamp stamp() {
    try {
      BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
      return now.isRegularFile()
          ? new Stamp(now.size(), now.lastModifiedTime(), now.fileKey())
          : Stamp.MISSING;
    } catch (IOException | SecurityException e) {
      return Stamp.MISSING;
    }
  }
}
