package io.github.webrtcmasking.internal.vantage;

import io.github.webrtcmasking.internal.support.AsciiSet;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The user name of a challenge's TURN credential: {@code <expiry>:<key id>.<challenge id>}.
 * Internal: not part of the API.
 *
 * @param expiry when the credential ends, in whole seconds
 * @param keyId the {@link VantageKeys#keyId()} of the secret that issued it
 * @param challengeId the challenge
 */
public record TurnUsername(Instant expiry, int keyId, String challengeId) {

  private static final AsciiSet DIGITS = AsciiSet.of(AsciiSet.DIGITS);
  private static final AsciiSet HEX = AsciiSet.of(AsciiSet.DIGITS + "abcdef");
  private static final AsciiSet WORD = AsciiSet.of(AsciiSet.LETTERS + AsciiSet.DIGITS + "_-");

  private static final int MAX_EXPIRY_DIGITS = 11;
  private static final int KEY_ID_DIGITS = 8;
  private static final int MAX_CHALLENGE_ID = 128;

  /** Checks the challenge id, which must be printable and unambiguous in a user name. */
  public TurnUsername {
    if (!isChallengeId(challengeId)) {
      throw new IllegalArgumentException(
          "a challenge id has 1 to 128 letters, digits, hyphens and underscores, this one has "
              + challengeId.length());
    }
  }

  /**
   * The user name in the text, if there is one. Never throws, because the text may come from
   * anywhere.
   */
  public static Optional<TurnUsername> parse(String text) {
    int colon = text.indexOf(':');
    int dot = colon + 1 + KEY_ID_DIGITS;
    if (colon < 1 || colon > MAX_EXPIRY_DIGITS || dot >= text.length() || text.charAt(dot) != '.') {
      return Optional.empty();
    }
    String expiry = text.substring(0, colon);
    String keyId = text.substring(colon + 1, dot);
    String challengeId = text.substring(dot + 1);
    if (!DIGITS.fill(expiry, MAX_EXPIRY_DIGITS)
        || !HEX.fill(keyId, KEY_ID_DIGITS)
        || !isChallengeId(challengeId)) {
      return Optional.empty();
    }
    return Optional.of(
        new TurnUsername(
            Instant.ofEpochSecond(Long.parseLong(expiry)),
            HexFormat.fromHexDigits(keyId),
            challengeId));
  }

  private static boolean isChallengeId(String text) {
    return WORD.fill(text, MAX_CHALLENGE_ID);
  }

  /** The user name as it goes over the wire. */
  public String text() {
    return expiry.getEpochSecond() + ":" + HexFormat.of().toHexDigits(keyId) + "." + challengeId;
  }

  @Override
  public String toString() {
    return "TurnUsername[redacted, expiry=" + expiry + "]";
  }
}
