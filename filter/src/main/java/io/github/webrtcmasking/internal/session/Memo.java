package io.github.webrtcmasking.internal.session;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * What was made of the latest arguments, for requests that ask the same again and again. A table of
 * a fixed size, without a lock: an argument whose place is taken takes it over. Thread-safe.
 *
 * @param <K> the arguments; immutable, compared by value
 * @param <V> what is made of them; immutable, or never changed
 */
final class Memo<K, V> {

  private record Made<K, V>(K of, V value) {}

  private final int places;
  private final AtomicReferenceArray<Made<K, V>> made;

  /**
   * Empty.
   *
   * @param places how many arguments there is room for; a power of two
   */
  Memo(int places) {
    this.places = places;
    this.made = new AtomicReferenceArray<>(places);
  }

  /**
   * What is made of the argument.
   *
   * @param make makes the same of equal arguments; several threads may call it for one
   */
  V of(K argument, Function<K, V> make) {
    int hash = argument.hashCode();
    int place = (hash ^ hash >>> Short.SIZE) & places - 1;
    Made<K, V> there = made.get(place);
    if (there != null && there.of.equals(argument)) {
      return there.value;
    }
    V value = make.apply(argument);
    made.set(place, new Made<>(argument, value));
    return value;
  }
}
