package io.github.webrtcmasking.internal.vantage;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.vantage.protocol.Account;
import io.github.webrtcmasking.internal.vantage.protocol.Accounts;
import io.github.webrtcmasking.internal.vantage.protocol.Endpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The accounts that exist by having been issued: nothing is looked up but the key. For one thread.
 */
final class ChallengeAccounts implements Accounts {

  /** How far the clock of the node that issued the credential may be behind. */
  static final Duration TOLERANCE = Duration.ofSeconds(10);

  private final KeyRing keys;
  private final SightingMemory memory;
  private final BlockCipher cipher = new BlockCipher();

  ChallengeAccounts(KeyRing keys, SightingMemory memory) {
    this.keys = keys;
    this.memory = memory;
  }

  @Override
  public Optional<Account> find(String username, Instant now) {
    return TurnUsername.parse(username)
        .filter(name -> !name.expiry().plus(TOLERANCE).isBefore(now))
        .flatMap(
            name ->
                keys.find(name.keyId())
                    .map(issuer -> new ChallengeAccount(issuer, username, name.challengeId())));
  }

  private final class ChallengeAccount implements Account {

    private final VantageKeys issuer;
    private final String username;
    private final String challengeId;

    ChallengeAccount(VantageKeys issuer, String username, String challengeId) {
      this.issuer = issuer;
      this.username = username;
      this.challengeId = challengeId;
    }

    @Override
    public String password() {
      return TurnCredentials.password(issuer, username);
    }

    @Override
    public Endpoint allocate(Endpoint source, IpAddress local, Instant now) {
      SeenAddress seen = SeenAddress.of(source.address(), local);
      memory.remember(challengeId, seen, now);
      return Seals.seal(cipher, issuer, username, seen);
    }
  }
}
