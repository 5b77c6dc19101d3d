package io.github.webrtcmasking.internal.vantage;

import java.util.OptionalInt;
import java.util.Set;

/** A vantage as the endpoints see it: where it can be asked, and what it remembers. */
public interface ProofSource {

  /** The UDP port that it listens on now, or empty where it does not listen. */
  OptionalInt listeningPort();

  /** The addresses from which authenticated requests for the challenge came of late. */
  Set<SeenAddress> seenFor(String challengeId);
}
