package io.github.webrtcmasking.internal.backport.methods;

import io.github.webrtcmasking.internal.backport.MethodsOf;

/** For {@link Character}. */
@MethodsOf(Character.class)
public final class CharacterMethods {

  private CharacterMethods() {}

  public static String toString(int codePoint) {
    return new String(Character.toChars(codePoint));
  }
}
