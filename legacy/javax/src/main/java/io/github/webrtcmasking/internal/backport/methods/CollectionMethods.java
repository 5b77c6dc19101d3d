package io.github.webrtcmasking.internal.backport.methods;

import io.github.webrtcmasking.internal.backport.MethodsOf;
import java.util.Collection;
import java.util.function.IntFunction;

/** For {@link Collection}. */
@MethodsOf(Collection.class)
public final class CollectionMethods {

  private CollectionMethods() {}

  public static <T> T[] toArray(Collection<?> collection, IntFunction<T[]> made) {
    return collection.toArray(made.apply(0));
  }
}
