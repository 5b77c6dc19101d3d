package io.github.webrtcmasking.internal.lookup.database;

import java.util.Optional;

/**
 * All that files of anonymizers say about one address.
 *
 * @param anonymizer whether and how it hides people
 * @param hosting whether it belongs to a hosting company
 * @param relay the privacy relay that it is an exit of; its name may be empty
 */
public record AnonymizerListing(Anonymizer anonymizer, boolean hosting, Optional<String> relay) {

  /** No file has the address. */
  public static final AnonymizerListing NONE =
      new AnonymizerListing(Anonymizer.NONE, false, Optional.empty());

  AnonymizerListing and(AnonymizerListing other) {
    return new AnonymizerListing(
        anonymizer.and(other.anonymizer), hosting || other.hosting, relay.or(other::relay));
  }
}
