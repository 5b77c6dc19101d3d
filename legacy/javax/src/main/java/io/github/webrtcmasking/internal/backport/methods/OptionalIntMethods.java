package io.github.webrtcmasking.internal.backport.methods;

import io.github.webrtcmasking.internal.backport.MethodsOf;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** For {@link OptionalInt}. */
@MethodsOf(OptionalInt.class)
public final class OptionalIntMethods {

  private OptionalIntMethods() {}

  public static boolean isEmpty(OptionalInt optional) {
    return !optional.isPresent();
  }

  public static int orElseThrow(OptionalInt optional) {
    return optional.getAsInt();
  }

  public static IntStream stream(OptionalInt optional) {
    return optional.isPresent() ? IntStream.of(optional.getAsInt()) : IntStream.empty();
  }
}
