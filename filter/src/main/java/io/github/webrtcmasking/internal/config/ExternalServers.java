package io.github.webrtcmasking.internal.config;

import io.github.webrtcmasking.internal.vantage.TurnCredential;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * STUN or TURN servers that somebody else runs, offered besides the vantage or instead of it. The
 * browser reports what they see, without a seal, so it counts as a claim.
 */
public sealed interface ExternalServers {

  /** Their URLs as the browser gets them; never empty. */
  List<String> urls();

  /** The credential of one challenge for them; empty if they need none. */
  Optional<TurnCredential> credential(String challengeId, Instant expiry);

  /** STUN servers, which answer anybody. */
  record Stun(List<String> urls) implements ExternalServers {
    public Stun {
      urls = List.copyOf(urls);
    }

    @Override
    public Optional<TurnCredential> credential(String challengeId, Instant expiry) {
      return Optional.empty();
    }
  }

  /** TURN servers that share one secret, and want a credential made from it. */
  record Turn(List<String> urls, TurnSecret secret) implements ExternalServers {
    public Turn {
      urls = List.copyOf(urls);
    }

    @Override
    public Optional<TurnCredential> credential(String challengeId, Instant expiry) {
      return Optional.of(secret.issue(challengeId, expiry));
    }
  }
}
