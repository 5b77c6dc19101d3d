package io.github.webrtcmasking.internal.vantage;

import io.github.webrtcmasking.internal.address.IpAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A vantage as the endpoints see it: its port, and what it remembers. Internal: not part of the
 * API.
 */
public interface ProofSource {

  /** The UDP port that browsers can ask now; empty if nothing listens. */
  OptionalInt listeningPort();

  /** The addresses from which authenticated requests for the challenge came recently. */
  Set<SeenAddress> seenFor(String challengeId);

  /** What the round trip of such requests from that address was at most, if known. */
  default Optional<Duration> roundTrip(String challengeId, IpAddress address) {
    return Optional.empty();
  }

  /** Called when a visitor with this HTTP address gets a challenge. */
  default void visitorFrom(IpAddress http) {
    // Optional: few sources need it.
  }
}
