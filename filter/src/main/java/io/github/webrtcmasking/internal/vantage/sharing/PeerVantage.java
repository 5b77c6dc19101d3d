package io.github.webrtcmasking.internal.vantage.sharing;

import static java.util.Objects.requireNonNull;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.support.Loggers;
import io.github.webrtcmasking.internal.vantage.protocol.Account;
import io.github.webrtcmasking.internal.vantage.protocol.TransportAddress;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The vantage of one web application as the other applications of its JVM see it. They have their
 * own copies of this class, so it travels as a map of JDK types.
 *
 * @param keyIds the ids of its keys
 * @param passwords maps a user name to its password; empty if it does not know the name
 * @param sightings records that a user name was used from the first address towards the second, and
 *     returns the sealed address
 * @param bound the local addresses that it has a channel on
 * @param wake makes it look at the addresses at once
 */
public record PeerVantage(
    Set<Integer> keyIds,
    Function<String, Optional<String>> passwords,
    BiFunction<String, List<InetAddress>, InetSocketAddress> sightings,
    Supplier<Set<InetAddress>> bound,
    Runnable wake) {

  private static final Logger LOG = Loggers.of(PeerVantage.class);

  private static final String KEY_IDS = "keyIds";
  private static final String PASSWORDS = "passwords";
  private static final String SIGHTINGS = "sightings";
  private static final String BOUND = "bound";
  private static final String WAKE = "wake";

  Map<String, Object> toMap() {
    return Map.of(
        KEY_IDS, keyIds, PASSWORDS, passwords, SIGHTINGS, sightings, BOUND, bound, WAKE, wake);
  }

  /** The peer that wrote the map. */
  @SuppressWarnings("unchecked") // The registry's name holds the version, which fixes these types.
  static PeerVantage of(Map<String, Object> map) {
    return new PeerVantage(
        (Set<Integer>) part(map, KEY_IDS),
        (Function<String, Optional<String>>) part(map, PASSWORDS),
        (BiFunction<String, List<InetAddress>, InetSocketAddress>) part(map, SIGHTINGS),
        (Supplier<Set<InetAddress>>) part(map, BOUND),
        (Runnable) part(map, WAKE));
  }

  private static Object part(Map<String, Object> map, String which) {
    return requireNonNull(map.get(which), which);
  }

  public Optional<Account> account(String username) {
    return asked(() -> passwords.apply(username))
        .flatMap(known -> known)
        .map(password -> new PeerAccount(username, password));
  }

  /** The sealed address, if the peer still knows the user name. */
  public Optional<TransportAddress> saw(String username, IpAddress source, IpAddress local) {
    List<InetAddress> addresses = List.of(source.toInetAddress(), local.toInetAddress());
    return asked(() -> sightings.apply(username, addresses))
        .map(
            relayed -> new TransportAddress(IpAddress.of(relayed.getAddress()), relayed.getPort()));
  }

  Set<InetAddress> boundNow() {
    return asked(bound).orElse(Set.of());
  }

  void lookAtOnce() {
    asked(
        () -> {
          wake.run();
          return true;
        });
  }

  /** A peer that fails is being undeployed, so its answer does not count. */
  private static <T> Optional<T> asked(Supplier<T> answer) {
    try {
      return Optional.of(answer.get());
    } catch (RuntimeException | LinkageError e) {
      LOG.log(Level.DEBUG, "Another application of this server failed: {0}", e.getClass());
      return Optional.empty();
    }
  }

  private final class PeerAccount implements Account {

    private final String username;
    private final String password;

    PeerAccount(String username, String password) {
      this.username = username;
      this.password = password;
    }

    @Override
    public String password() {
      return password;
    }

    @Override
    public TransportAddress allocate(
        TransportAddress source, IpAddress local, Optional<Duration> roundTrip, Instant now) {
      // The round trip is not passed on: what other applications do not know accuses nobody.
      return saw(username, source.address(), local)
          .orElseThrow(() -> new IllegalStateException("the account has gone meanwhile"));
    }
  }

  @Override
  public String toString() {
    return "PeerVantage[redacted]";
  }
}
