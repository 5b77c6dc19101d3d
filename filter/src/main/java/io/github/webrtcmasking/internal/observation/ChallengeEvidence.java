package io.github.webrtcmasking.internal.observation;

import io.github.webrtcmasking.internal.address.Ipv6;
import io.github.webrtcmasking.internal.address.Nat64Prefixes;
import io.github.webrtcmasking.internal.vantage.SealReading;
import io.github.webrtcmasking.internal.vantage.SeenAddress;
import java.util.Set;

/**
 * What this node knows about one challenge.
 *
 * @param circumstances what was known when it was issued and when it was answered
 * @param seals opens sealed addresses for this challenge
 * @param remembered what this node's vantage saw for it
 * @param nat64 the prefixes of NAT64 translators besides the well-known one
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

  /** With the well-known NAT64 prefix only. */
  public ChallengeEvidence(
      Set<Circumstance> circumstances, SealOpener seals, Set<SeenAddress> remembered) {
    this(circumstances, seals, remembered, Nat64Prefixes.WELL_KNOWN);
  }

  /** Opens the sealed addresses of one challenge. */
  @FunctionalInterface
  public interface SealOpener {
    /** The outcome for a relayed transport address. */
    SealReading open(Ipv6 relayed, int port);
  }
}
