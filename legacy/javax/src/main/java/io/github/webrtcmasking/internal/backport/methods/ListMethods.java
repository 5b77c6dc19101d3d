package io.github.webrtcmasking.internal.backport.methods;

import io.github.webrtcmasking.internal.backport.MethodsOf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** For {@link List}. The lists are unmodifiable ones of the JDK and can be serialised. */
@MethodsOf(List.class)
public final class ListMethods {

  private ListMethods() {}

  public static <E> List<E> copyOf(Collection<? extends E> collection) {
    return unmodifiable(new ArrayList<>(collection));
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // Nothing else is put into the array.
  public static <E> List<E> of(E... all) {
    return unmodifiable(Arrays.asList(all.clone()));
  }

  private static <E> List<E> unmodifiable(List<E> all) {
    all.forEach(Objects::requireNonNull);
    return Collections.unmodifiableList(all);
  }

  public static <E> List<E> of() {
    return Collections.emptyList();
  }

  public static <E> List<E> of(E e1) {
    return unmodifiable(Arrays.asList(e1));
  }

  public static <E> List<E> of(E e1, E e2) {
    return unmodifiable(Arrays.asList(e1, e2));
  }

  public static <E> List<E> of(E e1, E e2, E e3) {
    return unmodifiable(Arrays.asList(e1, e2, e3));
  }

  public static <E> List<E> of(E e1, E e2, E e3, E e4) {
    return unmodifiable(Arrays.asList(e1, e2, e3, e4));
  }

  public static <E> List<E> of(E e1, E e2, E e3, E e4, E e5) {
    return unmodifiable(Arrays.asList(e1, e2, e3, e4, e5));
  }

  public static <E> List<E> of(E e1, E e2, E e3, E e4, E e5, E e6) {
    return unmodifiable(Arrays.asList(e1, e2, e3, e4, e5, e6));
  }

  public static <E> List<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7) {
    return unmodifiable(Arrays.asList(e1, e2, e3, e4, e5, e6, e7));
  }

  public static <E> List<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7, E e8) {
    return unmodifiable(Arrays.asList(e1, e2, e3, e4, e5, e6, e7, e8));
  }

  public static <E> List<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7, E e8, E e9) {
    return unmodifiable(Arrays.asList(e1, e2, e3, e4, e5, e6, e7, e8, e9));
  }

  public static <E> List<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7, E e8, E e9, E e10) {
    return unmodifiable(Arrays.asList(e1, e2, e3, e4, e5, e6, e7, e8, e9, e10));
  }
}
