package io.github.webrtcmasking.legacy.backport;

import io.github.webrtcmasking.internal.backport.MethodsOf;

/** For {@link ClassLoader}. */
@MethodsOf(ClassLoader.class)
public final class ClassLoaderMethods {

  private ClassLoaderMethods() {}

  /** Java 8 calls it the extension class loader. */
  public static ClassLoader getPlatformClassLoader() {
    return ClassLoader.getSystemClassLoader().getParent();
  }
}
