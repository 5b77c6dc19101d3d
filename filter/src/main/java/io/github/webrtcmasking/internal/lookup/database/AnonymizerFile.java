package io.github.webrtcmasking.internal.lookup.database;

import io.github.webrtcmasking.internal.lookup.files.FileContent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file of anonymizers: a database in MaxMind's format, or a text with Tor's exits. */
public final class AnonymizerFile {

  private static final int MOST_SNIFFED = 512;

  private static final Mmdb.Schema SCHEMA =
      new Mmdb.Schema(
          AnonymizerFields::tells,
          "anonymizers",
          "where it cannot tell anonymizers, none are assumed");

  private AnonymizerFile() {}

  /**
   * The content of the file.
   *
   * @throws IOException if the file is neither, or is cut off
   */
  public static FileContent<AnonymizerSource> read(Path path) throws IOException {
    return isText(path) ? ExitList.read(path) : database(path);
  }

  private static FileContent<AnonymizerSource> database(Path path) throws IOException {
    Mmdb database = Mmdb.read(path, SCHEMA);
    boolean residential = AnonymizerFields.isResidential(database.type());
    return new FileContent<>(
        address ->
            database
                .find(address)
                .map(network -> AnonymizerFields.listing(network, residential))
                .orElse(AnonymizerListing.NONE),
        database.summary(),
        "");
  }

  /** Databases begin with numbers of four or fewer bytes, most of which are small. */
  private static boolean isText(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      for (byte each : in.readNBytes(MOST_SNIFFED)) {
        if (each < ' ' && each != '\n' && each != '\r' && each != '\t') {
          return false;
        }
      }
      return true;
    }
  }
}
