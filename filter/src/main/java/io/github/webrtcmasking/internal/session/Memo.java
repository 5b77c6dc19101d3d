package io.github.webrtcmasking.internal.session;

import io.github.webrtcmasking.internal.support.Ticker;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a pure function made of its latest arguments, for requests that ask the same again and
 * again. A table of a fixed size, without a lock: an argument whose place is taken takes it over.
 * Nothing is kept for longer than a minute while somebody asks. Thread-safe.
 *
 * @param <K> the arguments; immutable, compared by value
 * @param <V> what is made of them; immutable, or never changed
 */
final class Memo<K, V> {

  private static final long LIFETIME_NANOS = 60_000_000_000L;

  private final int places;
  private final Function<K, V> make;
  private final Ticker ticker;
  private volatile @Nullable Table<K, V> table;

  /**
   * Empty.
   *
   * @param places how many arguments there is room for; a power of two
   * @param make may be called by several threads for one argument
   */
  Memo(int places, Ticker ticker, Function<K, V> make) {
    this.places = places;
    this.make = make;
    this.ticker = ticker;
  }

  private record Made<K, V>(K of, V value) {}

  private record Table<K, V>(AtomicReferenceArray<Made<K, V>> made, long began) {

    Table(int places, long began) {
      this(new AtomicReferenceArray<>(places), began);
    }
  }

  /** What the function makes of the argument. */
  V of(K argument) {
    AtomicReferenceArray<Made<K, V>> made = current();
    int hash = argument.hashCode();
    int place = (hash ^ hash >>> Short.SIZE) & places - 1;
    Made<K, V> there = made.get(place);
    if (there != null && (there.of == argument || there.of.equals(argument))) {
      return there.value;
    }
    V value = make.apply(argument);
    made.set(place, new Made<>(argument, value));
    return value;
  }

  private AtomicReferenceArray<Made<K, V>> current() {
    Table<K, V> latest = table;
    long now = ticker.nanos();
    if (latest == null || now - latest.began > LIFETIME_NANOS) {
      latest = new Table<>(places, now);
      table = latest;
    }
    return latest.made;
  }
}
