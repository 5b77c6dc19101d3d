package io.github.webrtcmasking.internal.check;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Scope;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Counts one step since the last time that the next one came, and says once when it is time to
 * warn. Where the next step comes, as it mostly does within a second, nobody is named. Thread-safe.
 */
final class MissingStepWatch {

  /** As often a busy shop may show a page before the first browser has come back. */
  static final int FIRST = 100;

  /** Then as many networks: whoever has one IPv4 /24 or IPv6 /48 causes no warning. */
  static final int NETWORKS = 20;

  private final KeyedHashes names;
  private final AtomicLong times = new AtomicLong();
  private final Set<Long> networks = new HashSet<>();
  private volatile boolean warned;

  MissingStepWatch(KeyedHashes names) {
    this.names = names;
  }

  /** Whether there is anything left to find out. */
  boolean isOpen() {
    return !warned;
  }

  /** Counts a step; the number of networks to warn with, where that is due. */
  OptionalInt step(Supplier<Optional<IpAddress>> client) {
    if (warned || times.incrementAndGet() <= FIRST) {
      return OptionalInt.empty();
    }
    long network = client.get().map(this::network).orElseGet(times::get);
    synchronized (networks) {
      networks.add(network);
      if (warned || networks.size() < NETWORKS) {
        return OptionalInt.empty();
      }
      warned = true;
      networks.clear();
      return OptionalInt.of(NETWORKS);
    }
  }

  /** The next step came. */
  void next() {
    if (times.get() == 0) {
      return;
    }
    times.set(0);
    synchronized (networks) {
      networks.clear();
    }
  }

  long times() {
    return times.get();
  }

  /** Behind a proxy that is not named everybody has one address, which then says nothing. */
  private long network(IpAddress address) {
    return address.scope() == Scope.GLOBAL ? names.name(address).narrow() : times.get();
  }
}
