package io.github.webrtcmasking.internal.backport.methods;

import io.github.webrtcmasking.internal.backport.MethodsOf;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** For {@link Set}. The sets are unmodifiable ones of the JDK and keep their order. */
@MethodsOf(Set.class)
public final class SetMethods {

  private SetMethods() {}

  public static <E> Set<E> copyOf(Collection<? extends E> collection) {
    collection.forEach(Objects::requireNonNull);
    return Collections.unmodifiableSet(new LinkedHashSet<>(collection));
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // Nothing is put into the array.
  public static <E> Set<E> of(E... all) {
    return distinct(Arrays.asList(all));
  }

  private static <E> Set<E> distinct(List<E> all) {
    Set<E> set = copyOf(all);
    if (set.size() < all.size()) {
      throw new IllegalArgumentException("duplicate element");
    }
    return set;
  }

  public static <E> Set<E> of() {
    return Collections.emptySet();
  }

  public static <E> Set<E> of(E e1) {
    return distinct(Arrays.asList(e1));
  }

  public static <E> Set<E> of(E e1, E e2) {
    return distinct(Arrays.asList(e1, e2));
  }

  public static <E> Set<E> of(E e1, E e2, E e3) {
    return distinct(Arrays.asList(e1, e2, e3));
  }

  public static <E> Set<E> of(E e1, E e2, E e3, E e4) {
    return distinct(Arrays.asList(e1, e2, e3, e4));
  }

  public static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5) {
    return distinct(Arrays.asList(e1, e2, e3, e4, e5));
  }

  public static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5, E e6) {
    return distinct(Arrays.asList(e1, e2, e3, e4, e5, e6));
  }

  public static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7) {
    return distinct(Arrays.asList(e1, e2, e3, e4, e5, e6, e7));
  }

  public static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7, E e8) {
    return distinct(Arrays.asList(e1, e2, e3, e4, e5, e6, e7, e8));
  }

  public static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7, E e8, E e9) {
    return distinct(Arrays.asList(e1, e2, e3, e4, e5, e6, e7, e8, e9));
  }

  public static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7, E e8, E e9, E e10) {
    return distinct(Arrays.asList(e1, e2, e3, e4, e5, e6, e7, e8, e9, e10));
  }
}
