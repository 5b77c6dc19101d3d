package io.github.webrtcmasking.internal.session;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A challenge that waits for its answer. Serialisable because sessions of versions before hold it;
 * this one writes {@link StateText}.
 *
 * @param id what the collector sends back
 * @param username the TURN username that its sealed addresses are bound to
 * @param keyId which keys it was made with
 * @param network the network that asked for it, as the session names it
 * @param issuedAt when it was given out, to the millisecond
 * @param offer which servers it named
 */
public record OpenChallenge(
    String id, String username, int keyId, String network, Instant issuedAt, Offer offer)
    implements Serializable {

  /** How long a challenge's credential is good; answers that come later are honest but late. */
  public static final Duration LIFETIME = Duration.ofMinutes(2);

  public OpenChallenge {
    issuedAt = issuedAt.truncatedTo(ChronoUnit.MILLIS);
  }

  /** Which servers a challenge names, and so who can have told the browser what it claims. */
  public enum Offer {
    /** Our vantage alone: a proof can be expected, and every claim can be held against it. */
    VANTAGE,
    /** Our vantage and servers of others: a proof can be expected, but claims may be theirs. */
    VANTAGE_AND_EXTERNAL,
    /** Servers of others alone: claims are all that can come. */
    EXTERNAL,
    /** No server at all. */
    NOTHING;

    /** Whether the vantage is among them. */
    public boolean hasVantage() {
      return this == VANTAGE || this == VANTAGE_AND_EXTERNAL;
    }

    /** Whether servers of others are among them. */
    public boolean hasExternal() {
      return this == EXTERNAL || this == VANTAGE_AND_EXTERNAL;
    }
  }

  /** The same, under another name of the network. */
  OpenChallenge from(String name) {
    return new OpenChallenge(id, username, keyId, name, issuedAt, offer);
  }

  @Override
  public String toString() {
    return "OpenChallenge[" + issuedAt + ", " + offer + "]";
  }
}
