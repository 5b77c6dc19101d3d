package io.github.webrtcmasking.legacy.backport;

import io.github.webrtcmasking.internal.backport.MethodsOf;
import java.util.Arrays;

/** For {@link Arrays}. */
@MethodsOf(Arrays.class)
public final class ArraysMethods {

  private ArraysMethods() {}

  public static int mismatch(byte[] a, byte[] b) {
    for (int i = 0; i < Math.min(a.length, b.length); i++) {
      if (a[i] != b[i]) {
        return i;
      }
    }
    return a.length == b.length ? -1 : Math.min(a.length, b.length);
  }
}
