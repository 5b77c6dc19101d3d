package io.github.webrtcmasking.internal.vantage;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/**
 * Issues the TURN credentials of challenges. The password is a keyed hash of the user name, so no
 * node has to remember either. Internal: not part of the API.
 */
public final class TurnCredentials {

  private TurnCredentials() {}

  /**
   * The credential of one challenge.
   *
   * @param challengeId 1 to 128 letters, digits, hyphens and underscores
   */
  public static TurnCredential issue(VantageKeys keys, String challengeId, Instant expiry) {
    Instant wholeSeconds = expiry.truncatedTo(ChronoUnit.SECONDS);
    String username = new TurnUsername(wholeSeconds, keys.keyId(), challengeId).text();
    return new TurnCredential(username, password(keys, username), wholeSeconds);
  }

  static String password(VantageKeys keys, String username) {
    return Base64.getEncoder().encodeToString(keys.turn().of(username.getBytes(US_ASCII)));
  }
}
