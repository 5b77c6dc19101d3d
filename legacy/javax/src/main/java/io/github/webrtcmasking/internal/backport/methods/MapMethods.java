package io.github.webrtcmasking.internal.backport.methods;

import io.github.webrtcmasking.internal.backport.MethodsOf;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;

/** For {@link Map}. The maps are unmodifiable ones of the JDK and keep their order. */
@MethodsOf(Map.class)
public final class MapMethods {

  private MapMethods() {}

  public static <K, V> Map<K, V> copyOf(Map<? extends K, ? extends V> map) {
    map.forEach(MapMethods::requireNonNull);
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  private static void requireNonNull(Object key, Object value) {
    Objects.requireNonNull(key);
    Objects.requireNonNull(value);
  }

  public static <K, V> Entry<K, V> entry(K key, V value) {
    requireNonNull(key, value);
    return new SimpleImmutableEntry<>(key, value);
  }

  @SafeVarargs
  public static <K, V> Map<K, V> ofEntries(Entry<? extends K, ? extends V>... entries) {
    Map<K, V> map = new LinkedHashMap<>();
    for (Entry<? extends K, ? extends V> each : entries) {
      requireNonNull(each.getKey(), each.getValue());
      if (map.put(each.getKey(), each.getValue()) != null) {
        throw new IllegalArgumentException("duplicate key: " + each.getKey());
      }
    }
    return Collections.unmodifiableMap(map);
  }

  public static <K, V> Map<K, V> of() {
    return ofEntries();
  }

  public static <K, V> Map<K, V> of(K k1, V v1) {
    return ofEntries(entry(k1, v1));
  }

  public static <K, V> Map<K, V> of(K k1, V v1, K k2, V v2) {
    return ofEntries(entry(k1, v1), entry(k2, v2));
  }

  public static <K, V> Map<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3) {
    return ofEntries(entry(k1, v1), entry(k2, v2), entry(k3, v3));
  }

  public static <K, V> Map<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4) {
    return ofEntries(entry(k1, v1), entry(k2, v2), entry(k3, v3), entry(k4, v4));
  }

  public static <K, V> Map<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5) {
    return ofEntries(entry(k1, v1), entry(k2, v2), entry(k3, v3), entry(k4, v4), entry(k5, v5));
  }

  public static <K, V> Map<K, V> of(
      K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5, K k6, V v6) {
    return ofEntries(
        entry(k1, v1), entry(k2, v2), entry(k3, v3), entry(k4, v4), entry(k5, v5), entry(k6, v6));
  }

  public static <K, V> Map<K, V> of(
      K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5, K k6, V v6, K k7, V v7) {
    return ofEntries(
        entry(k1, v1),
        entry(k2, v2),
        entry(k3, v3),
        entry(k4, v4),
        entry(k5, v5),
        entry(k6, v6),
        entry(k7, v7));
  }

  public static <K, V> Map<K, V> of(
      K k1,
      V v1,
      K k2,
      V v2,
      K k3,
      V v3,
      K k4,
      V v4,
      K k5,
      V v5,
      K k6,
      V v6,
      K k7,
      V v7,
      K k8,
      V v8) {
    return ofEntries(
        entry(k1, v1),
        entry(k2, v2),
        entry(k3, v3),
        entry(k4, v4),
        entry(k5, v5),
        entry(k6, v6),
        entry(k7, v7),
        entry(k8, v8));
  }

  public static <K, V> Map<K, V> of(
      K k1,
      V v1,
      K k2,
      V v2,
      K k3,
      V v3,
      K k4,
      V v4,
      K k5,
      V v5,
      K k6,
      V v6,
      K k7,
      V v7,
      K k8,
      V v8,
      K k9,
      V v9) {
    return ofEntries(
        entry(k1, v1),
        entry(k2, v2),
        entry(k3, v3),
        entry(k4, v4),
        entry(k5, v5),
        entry(k6, v6),
        entry(k7, v7),
        entry(k8, v8),
        entry(k9, v9));
  }

  public static <K, V> Map<K, V> of(
      K k1,
      V v1,
      K k2,
      V v2,
      K k3,
      V v3,
      K k4,
      V v4,
      K k5,
      V v5,
      K k6,
      V v6,
      K k7,
      V v7,
      K k8,
      V v8,
      K k9,
      V v9,
      K k10,
      V v10) {
    return ofEntries(
        entry(k1, v1),
        entry(k2, v2),
        entry(k3, v3),
        entry(k4, v4),
        entry(k5, v5),
        entry(k6, v6),
        entry(k7, v7),
        entry(k8, v8),
        entry(k9, v9),
        entry(k10, v10));
  }
}
