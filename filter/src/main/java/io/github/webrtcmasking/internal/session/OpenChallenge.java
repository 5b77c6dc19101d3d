package io.github.webrtcmasking.internal.session;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * A challenge that waits for its answer. Serialisable, because sessions travel.
 *
 * @param id what the collector sends back
 * @param username the TURN username that its sealed addresses are bound to
 * @param keyId which keys it was made with
 * @param network the network that asked for it, named under those keys
 * @param issuedAt when it was given out
 * @param offer whether it offered the vantage
 */
public record OpenChallenge(
    String id, String username, int keyId, String network, Instant issuedAt, Offer offer)
    implements Serializable {

  /** How long a challenge's credential is good; answers that come later are honest but late. */
  public static final Duration LIFETIME = Duration.ofMinutes(2);

  /** Whether a proof can be expected. */
  public enum Offer {
    /** The challenge names our vantage. */
    VANTAGE,
    /** It names no server of ours. */
    NOTHING
  }

  @Override
  public String toString() {
    return "OpenChallenge[" + issuedAt + ", " + offer + "]";
  }
}
