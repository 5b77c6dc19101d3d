package io.github.webrtcmasking.internal.vantage;

import java.time.Instant;

/**
 * What a challenge gives the browser. Internal: not part of the API.
 *
 * @param username the TURN user name, a {@link TurnUsername} as text
 * @param credential the TURN password
 * @param expiry when the vantage stops accepting them
 */
public record TurnCredential(String username, String credential, Instant expiry) {

  @Override
  public String toString() {
    return "TurnCredential[redacted, expiry=" + expiry + "]";
  }
}
