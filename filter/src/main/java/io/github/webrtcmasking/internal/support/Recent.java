package io.github.webrtcmasking.internal.support;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The values of the keys that were used last. Bounded; thread-safe.
 *
 * @param <K> the keys
 * @param <V> their values
 */
public final class Recent<K, V> {

  private final int most;
  private final Map<K, V> values = new LinkedHashMap<>(16, 0.75f, true);

  /** Empty, for so many. */
  public Recent(int most) {
    this.most = most;
  }

  /** Sets the value of the key. */
  public synchronized void put(K key, V value) {
    values.put(key, value);
    if (values.size() > most) {
      values.remove(values.keySet().iterator().next());
    }
  }

  /** The value of the key, if it is still known. */
  public synchronized Optional<V> find(K key) {
    return Optional.ofNullable(values.get(key));
  }

  /** The value of the key, which is made where there is none. */
  public synchronized V of(K key, Function<K, V> make) {
    Optional<V> known = find(key);
    if (known.isPresent()) {
      return known.get();
    }
    V made = make.apply(key);
    put(key, made);
    return made;
  }
}
