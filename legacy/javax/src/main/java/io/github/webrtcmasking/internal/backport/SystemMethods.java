package io.github.webrtcmasking.internal.backport;

/** For {@link System}. */
@MethodsOf(System.class)
public final class SystemMethods {

  private SystemMethods() {}

  public static SystemLogger getLogger(String name) {
    return new UtilLogger(java.util.logging.Logger.getLogger(name));
  }
}
