package io.github.webrtcmasking.internal.backport.methods;

import io.github.webrtcmasking.internal.backport.MethodsOf;
import java.util.Arrays;

/** For {@link Arrays}. */
@MethodsOf(Arrays.class)
public final class ArraysMethods {

  private ArraysMethods() {}

  public static boolean equals(byte[] a, int aFrom, int aTo, byte[] b, int bFrom, int bTo) {
    if (aTo - aFrom != bTo - bFrom) {
      return false;
    }
    for (int i = aFrom, j = bFrom; i < aTo; i++, j++) {
      if (a[i] != b[j]) {
        return false;
      }
    }
    return true;
  }

  public static boolean equals(char[] a, int aFrom, int aTo, char[] b, int bFrom, int bTo) {
    if (aTo - aFrom != bTo - bFrom) {
      return false;
    }
    for (int i = aFrom, j = bFrom; i < aTo; i++, j++) {
      if (a[i] != b[j]) {
        return false;
      }
    }
    return true;
  }

  public static int compareUnsigned(byte[] a, byte[] b) {
    for (int i = 0; i < Math.min(a.length, b.length); i++) {
      if (a[i] != b[i]) {
        return Byte.toUnsignedInt(a[i]) - Byte.toUnsignedInt(b[i]);
      }
    }
    return a.length - b.length;
  }
}
