package io.github.webrtcmasking.internal.session;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * A challenge that waits for its answer. Serialisable because earlier versions stored it in
 * sessions; this version writes {@link StateText}.
 *
 * @param id the id that the collector sends back
 * @param username the TURN username that its sealed addresses are bound to
 * @param keyId which keys it was made with
 * @param network the network that asked for it, as the session names it
 * @param issuedAt when it was given out; sessions keep it to the millisecond
 * @param offer which servers it named
 */
public record OpenChallenge(
    String id, String username, int keyId, String network, Instant issuedAt, Offer offer)
    implements Serializable {

  /**
   * How long a challenge's credential is valid. An answer after that may be honest, but is late.
   */
  public static final Duration LIFETIME = Duration.ofMinutes(2);

  /**
   * Which servers a challenge names, and so where the addresses in the browser's claims can come
   * from.
   */
  public enum Offer {
    /** Our vantage alone: we can expect a proof and compare every claim with it. */
    VANTAGE,
    /**
     * Our vantage and other servers: we can expect a proof, but claims may come from the others.
     */
    VANTAGE_AND_EXTERNAL,
    /** Other servers alone: only claims can come. */
    EXTERNAL,
    /** No server at all. */
    NOTHING;

    /** Whether the challenge names our vantage. */
    public boolean hasVantage() {
      return this == VANTAGE || this == VANTAGE_AND_EXTERNAL;
    }

    /** Whether the challenge names other servers. */
    public boolean hasExternal() {
      return this == EXTERNAL || this == VANTAGE_AND_EXTERNAL;
    }
  }

  /** This challenge with another name for its network. */
  OpenChallenge from(String name) {
    return new OpenChallenge(id, username, keyId, name, issuedAt, offer);
  }

  @Override
  public String toString() {
    return "OpenChallenge[" + issuedAt + ", " + offer + "]";
  }
}
