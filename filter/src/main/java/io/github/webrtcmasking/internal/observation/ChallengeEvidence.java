package io.github.webrtcmasking.internal.observation;

import io.github.webrtcmasking.internal.address.Ipv6;
import io.github.webrtcmasking.internal.vantage.SealReading;
import io.github.webrtcmasking.internal.vantage.SeenAddress;
import java.util.Set;

/**
 * What this node knows about one challenge.
 *
 * @param circumstances what held when it was given out and when it was answered
 * @param seals opens sealed addresses of this challenge
 * @param remembered what this node's vantage saw for it
 */
public record ChallengeEvidence(
    Set<Circumstance> circumstances, SealOpener seals, Set<SeenAddress> remembered) {

  public ChallengeEvidence {
    circumstances = Set.copyOf(circumstances);
    remembered = Set.copyOf(remembered);
  }

  /** Opens the sealed addresses of one challenge. */
  @FunctionalInterface
  public interface SealOpener {
    /** What the relayed transport address is. */
    SealReading open(Ipv6 relayed, int port);
  }
}
