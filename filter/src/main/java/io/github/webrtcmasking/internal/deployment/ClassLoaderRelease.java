package io.github.webrtcmasking.internal.deployment;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Proxy;
import java.lang.runtime.ObjectMethods;
import java.net.URL;
import java.net.URLClassLoader;

/**
 * Makes the platform forget the classes of our records. The handles behind a record's equals,
 * hashCode and toString each hold the class that they were used for last, and with it the class
 * loader of an application that is long gone (JDK-8078641): before Java 19 for ever, and since then
 * softly, in a second place for classes that do not live as long as the platform. Using them once
 * for other classes, one for each place, sets ours free.
 */
final class ClassLoaderRelease {

  private static final Logger LOG = System.getLogger(ClassLoaderRelease.class.getName());

  private ClassLoaderRelease() {}

  /** To be called when the last record has been compared. Never fails. */
  static void release() {
    try {
      useAll(isOfPlatform(ServletContext.class) ? shortLived() : ServletContext.class);
      // Last, because where there is one place only, it must not hold the other class.
      useAll(String.class);
    } catch (Throwable e) {
      LOG.log(Level.DEBUG, "The platform may hold one class loader a while longer", e);
    }
  }

  private static boolean isOfPlatform(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader == null
        || loader == ClassLoader.getPlatformClassLoader()
        || loader == ClassLoader.getSystemClassLoader();
  }

  /** A class that nobody else holds. */
  private static Class<?> shortLived() throws IOException {
    try (URLClassLoader loader = new URLClassLoader(new URL[0], null)) {
      return Proxy.newProxyInstance(
              loader, new Class<?>[] {Runnable.class}, (proxy, method, arguments) -> null)
          .getClass();
    }
  }

  /** As if the class were a record with one component of its own type. */
  private static void useAll(Class<?> type) throws Throwable {
    MethodHandle component = MethodHandles.identity(type);
    use("equals", MethodType.methodType(boolean.class, type, Object.class), type, component);
    use("hashCode", MethodType.methodType(int.class, type), type, component);
    // Strings are put together by another part of the platform, which needs access to the class.
    MethodHandle text =
        MethodHandles.dropArguments(MethodHandles.constant(String.class, ""), 0, type);
    use("toString", MethodType.methodType(String.class, type), type, text);
  }

  private static void use(String method, MethodType type, Class<?> asRecord, MethodHandle component)
      throws Throwable {
    Lookup lookup = MethodHandles.lookup();
    ObjectMethods.bootstrap(lookup, method, type, asRecord, "component", component);
  }
}
