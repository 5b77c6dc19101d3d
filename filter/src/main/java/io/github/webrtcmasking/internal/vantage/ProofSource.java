package io.github.webrtcmasking.internal.vantage;

import io.github.webrtcmasking.internal.address.IpAddress;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A vantage as the endpoints see it: where it can be asked, and what it remembers. Internal: not
 * part of the API.
 */
public interface ProofSource {

  /** The UDP port that browsers can ask now, or empty where nothing listens. */
  OptionalInt listeningPort();

  /** The addresses from which authenticated requests for the challenge came of late. */
  Set<SeenAddress> seenFor(String challengeId);

  /** Takes note that a visitor with that HTTP address is given a challenge. */
  default void visitorFrom(IpAddress http) {
    // Nobody needs to know.
  }
}
