package io.github.webrtcmasking.internal.lookup.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.webrtcmasking.internal.lookup.files.FileContent;
import io.github.webrtcmasking.internal.support.Loggers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The catalogue in the jar. It is read for the first visitor, because a start has no time. */
final class ShippedRelays {

  private static final Logger LOG = Loggers.of(ShippedRelays.class);

  /** Also where the whole text is for people. */
  private static final String RESOURCE = "relays.txt";

  private ShippedRelays() {}

  private static final class Read {
    static final RelayCatalogue CATALOGUE = readOrNothing();
  }

  static RelayCatalogue catalogue() {
    return Read.CATALOGUE;
  }

  private static RelayCatalogue readOrNothing() {
    try {
      FileContent<RelayCatalogue> content = read(LocalDate.now(ZoneOffset.UTC));
      if (!content.flaws().isEmpty()) {
        LOG.log(
            Level.WARNING,
            "The catalogue of relays that the jar brings is old: {0}. Take a newer jar, or name a"
                + " file by {1}",
            content.flaws(),
            RelaySetting.NAME);
      }
      return content.value();
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.WARNING, "The catalogue of relays in the jar cannot be read", e);
      return RelayCatalogue.EMPTY;
    }
  }

  static FileContent<RelayCatalogue> read(LocalDate today) throws IOException {
    try (InputStream in = ShippedRelays.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IOException(RESOURCE + " is missing");
      }
      return RelayFile.read(
          new BufferedReader(new InputStreamReader(in, UTF_8)), LocalDate.MIN, today);
    }
  }
}
