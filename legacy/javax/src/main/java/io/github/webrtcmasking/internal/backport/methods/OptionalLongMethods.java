package io.github.webrtcmasking.internal.backport.methods;

import io.github.webrtcmasking.internal.backport.MethodsOf;
import java.util.OptionalLong;

/** For {@link OptionalLong}. */
@MethodsOf(OptionalLong.class)
public final class OptionalLongMethods {

  private OptionalLongMethods() {}

  public static boolean isEmpty(OptionalLong optional) {
    return !optional.isPresent();
  }

  public static long orElseThrow(OptionalLong optional) {
    return optional.getAsLong();
  }
}
