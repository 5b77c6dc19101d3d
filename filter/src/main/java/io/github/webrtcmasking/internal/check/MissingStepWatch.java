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
 * Counts how often a step came without the next one, and tells once when to warn. Any next step
 * starts the count again, so that networks are hashed only after a real gap. Thread-safe.
 */
final class MissingStepWatch {

  /** A busy site may show so many pages before the first browser comes back. */
  static final int FIRST = 100;

  /** After that, so many networks are needed: one IPv4 /24 or IPv6 /48 alone causes no warning. */
  static final int NETWORKS = 20;

  private final KeyedHashes names;
  private final AtomicLong times = new AtomicLong();
  private final Set<Long> networks = new HashSet<>();
  private volatile boolean warned;

  MissingStepWatch(KeyedHashes names) {
    this.names = names;
  }

  /** Whether a warning is still possible. */
  boolean isOpen() {
    return !warned;
  }

  /** Counts a step. Returns the number of networks to warn with, if a warning is due. */
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

  /**
   * Behind a proxy that no setting names, all visitors show one local address. It then counts as a
   * new network each time.
   */
  private long network(IpAddress address) {
    return address.scope() == Scope.GLOBAL ? names.name(address).narrow() : times.get();
  }
}
