package io.github.webrtcmasking.internal.vantage;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The user name of a challenge's TURN credential: {@code <expiry>:<key id>.<challenge id>}.
 * Internal: not part of the API.
 *
 * @param expiry when the credential ends, in whole seconds
 * @param keyId the {@link VantageKeys#keyId()} of the secret that issued it
 * @param challengeId the challenge
 */
public record TurnUsername(Instant expiry, int keyId, String challengeId) {

  private static final Pattern CHALLENGE_ID = Pattern.compile("[A-Za-z0-9_-]{1,128}");
  private static final Pattern TEXT =
      Pattern.compile("(\\d{1,11}):([0-9a-f]{8})\\.(" + CHALLENGE_ID + ")");

  /** Checks the challenge id, which must be printable and unambiguous in a user name. */
  public TurnUsername {
    if (!CHALLENGE_ID.matcher(challengeId).matches()) {
      throw new IllegalArgumentException(
          "a challenge id matches " + CHALLENGE_ID + ", this one has " + challengeId.length());
    }
  }

  /** The user name that the text is, if it is one. Total: the text may come from anywhere. */
  public static Optional<TurnUsername> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new TurnUsername(
            Instant.ofEpochSecond(Long.parseLong(matcher.group(1))),
            HexFormat.fromHexDigits(matcher.group(2)),
            matcher.group(3)));
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
