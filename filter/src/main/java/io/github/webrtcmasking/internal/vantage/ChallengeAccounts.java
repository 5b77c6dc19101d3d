package io.github.webrtcmasking.internal.vantage;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Nat64Prefixes;
import io.github.webrtcmasking.internal.vantage.crypto.BlockCipher;
import io.github.webrtcmasking.internal.vantage.protocol.Account;
import io.github.webrtcmasking.internal.vantage.protocol.Accounts;
import io.github.webrtcmasking.internal.vantage.protocol.TransportAddress;
import io.github.webrtcmasking.internal.vantage.sharing.PeerVantages;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The accounts of all issued credentials. A user name is good if its key is known here or to a
 * peer; no list of accounts is kept. For one thread.
 */
final class ChallengeAccounts implements Accounts {

  /**
   * How far a credential's expiry may be from the clock, in either direction. Covers nodes whose
   * clocks differ and clocks that are set: no time zone mistake is larger. An old credential gives
   * nobody more than a new one, and anybody can ask for a new one; see docs/rationale.md.
   */
  static final Duration TOLERANCE = Duration.ofHours(24);

  private final KeyRing keys;
  private final SightingMemory memory;
  private final PeerVantages ofPeers;
  private final Nat64Prefixes nat64;
  private final InstantSource clock;
  private final BlockCipher cipher = new BlockCipher();

  ChallengeAccounts(KeyRing keys, SightingMemory memory, InstantSource clock) {
    this(keys, memory, PeerVantages.NONE, Nat64Prefixes.WELL_KNOWN, clock);
  }

  /** Takes a clock that can be set, because other nodes issue credentials too. */
  ChallengeAccounts(
      KeyRing keys,
      SightingMemory memory,
      PeerVantages peers,
      Nat64Prefixes nat64,
      InstantSource clock) {
    this.clock = clock;
    this.keys = keys;
    this.memory = memory;
    this.ofPeers = peers;
    this.nat64 = nat64;
  }

  @Override
  public Optional<Account> find(String username) {
    return TurnUsername.parse(username)
        .filter(name -> isOfOurTime(name.expiry(), clock.instant()))
        .flatMap(name -> own(name, username).or(() -> ofPeers(name, username)));
  }

  /** False if it expired long ago, or so far ahead that it would be good for ever. */
  private static boolean isOfOurTime(Instant expiry, Instant now) {
    return Duration.between(now, expiry).abs().compareTo(TOLERANCE) <= 0;
  }

  private Optional<Account> own(TurnUsername name, String username) {
    return keys.find(name.keyId()).map(issuer -> new ChallengeAccount(issuer, name, username));
  }

  private Optional<Account> ofPeers(TurnUsername name, String username) {
    return ofPeers.knowing(name.keyId()).stream()
        .flatMap(peer -> peer.account(username).stream())
        .findFirst();
  }

  private final class ChallengeAccount implements Account {

    private final VantageKeys issuer;
    private final TurnUsername name;
    private final String username;

    ChallengeAccount(VantageKeys issuer, TurnUsername name, String username) {
      this.issuer = issuer;
      this.name = name;
      this.username = username;
    }

    @Override
    public String password() {
      return TurnCredentials.password(issuer, username);
    }

    @Override
    public TransportAddress allocate(
        TransportAddress source, IpAddress local, Optional<Duration> roundTrip, Instant now) {
      SeenAddress seen = SeenAddress.of(source.address(), local, nat64);
      Optional<Duration> shortest = memory.remember(name.challengeId(), seen, roundTrip, now);
      // Applications may share one secret, so the challenge may belong to any of them.
      ofPeers.knowing(name.keyId()).forEach(peer -> peer.saw(username, source.address(), local));
      return Seals.seal(cipher, issuer, username, seen, shortest);
    }
  }
}
