package io.github.webrtcmasking.internal.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.webrtcmasking.internal.vantage.TurnCredential;
import io.github.webrtcmasking.internal.vantage.crypto.Hmac;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;

/**
 * The secret shared with TURN servers of others, coturn's {@code static-auth-secret}. It makes
 * credentials that expire (draft-uberti-behave-turn-rest-00, section 2.2). Prints nothing.
 */
final class TurnSecret {

  /** More than any generator makes. The operator of the TURN server chooses the length. */
  static final int MAX_LENGTH = 256;

  private final Hmac key;

  private TurnSecret(Hmac key) {
    this.key = key;
  }

  /** The secret in the text; empty if the text is empty or too long. */
  static Optional<TurnSecret> parse(String text) {
    return text.isEmpty() || text.length() > MAX_LENGTH
        ? Optional.empty()
        : Optional.of(new TurnSecret(Hmac.sha1(text.getBytes(UTF_8))));
  }

  /** The credential of one challenge. */
  TurnCredential issue(String challengeId, Instant expiry) {
    Instant wholeSeconds = expiry.truncatedTo(ChronoUnit.SECONDS);
    String username = wholeSeconds.getEpochSecond() + ":" + challengeId;
    String password = Base64.getEncoder().encodeToString(key.of(username.getBytes(UTF_8)));
    return new TurnCredential(username, password, wholeSeconds);
  }

  @Override
  public String toString() {
    return "TurnSecret[redacted]";
  }
}
