package io.github.webrtcmasking.internal.config;

import io.github.webrtcmasking.internal.vantage.TurnCredential;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Servers that somebody else runs, offered beside the vantage or instead of it. What they see comes
 * back through the browser unsealed, so it counts as claimed.
 */
public sealed interface ExternalServers {

  /** Their URLs as the browser gets them; never empty. */
  List<String> urls();

  /** What a browser has to show them for one challenge; empty where they answer anybody. */
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

  /** TURN servers with one secret, which answer who holds a credential made from it. */
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
