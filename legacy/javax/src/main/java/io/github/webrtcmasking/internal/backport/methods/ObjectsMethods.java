package io.github.webrtcmasking.internal.backport.methods;

import io.github.webrtcmasking.internal.backport.MethodsOf;
import java.util.Objects;
import java.util.function.Supplier;

/** For {@link Objects}. */
@MethodsOf(Objects.class)
public final class ObjectsMethods {

  private ObjectsMethods() {}

  public static <T> T requireNonNullElse(T object, T other) {
    return object != null ? object : Objects.requireNonNull(other, "defaultObj");
  }

  public static <T> T requireNonNullElseGet(T object, Supplier<? extends T> other) {
    return object != null ? object : Objects.requireNonNull(other.get(), "supplier.get()");
  }
}
