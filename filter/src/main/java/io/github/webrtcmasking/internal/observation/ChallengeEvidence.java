package io.github.webrtcmasking.internal.observation;

import io.github.webrtcmasking.internal.address.Ipv6;
import io.github.webrtcmasking.internal.address.Nat64Prefixes;
import io.github.webrtcmasking.internal.vantage.SealReading;
import io.github.webrtcmasking.internal.vantage.SeenAddress;
import java.util.Set;

/**
 * What this node knows about one challenge.
 *
 * @param circumstances what held when it was given out and when it was answered
 * @param seals opens sealed addresses of this challenge
 * @param remembered what this node's vantage saw for it
 * @param nat64 translators' prefixes beside the well-known one
 */
public record ChallengeEvidence(
    Set<Circumstance> circumstances,
    SealOpener seals,
    Set<SeenAddress> remembered,
    Nat64Prefixes nat64) {

  public ChallengeEvidence {
    circumstances = Set.copyOf(circumstances);
    remembered = Set.copyOf(remembered);
  }

  /** Without translators but those with the well-known prefix. */
  public ChallengeEvidence(
      Set<Circumstance> circumstances, SealOpener seals, Set<SeenAddress> remembered) {
    this(circumstances, seals, remembered, Nat64Prefixes.WELL_KNOWN);
  }

  /** Opens the sealed addresses of one challenge. */
  @FunctionalInterface
  public interface SealOpener {
    /** What the relayed transport address is. */
    SealReading open(Ipv6 relayed, int port);
  }
}
