package io.github.webrtcmasking.legacy.backport;

import io.github.webrtcmasking.internal.backport.MethodsOf;

/** For {@link Class}. */
@MethodsOf(Class.class)
public final class ClassMethods {

  private ClassMethods() {}

  public static String getPackageName(Class<?> type) {
    String name = type.getName();
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }
}
