package io.github.webrtcmasking.internal.deployment;

import io.github.webrtcmasking.internal.support.Loggers;
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
 * Makes the platform forget the classes of our records. The method handles behind a record's
 * equals, hashCode and toString keep a reference to the class that they last served, and so to the
 * class loader of an undeployed application (JDK-8078641). Before Java 19 the reference stays for
 * ever. Since then it is soft, and there is a second place for classes that do not live as long as
 * the platform. Using the handles once with another class for each place frees ours.
 */
final class ClassLoaderRelease {

  private static final Logger LOG = Loggers.of(ClassLoaderRelease.class);

  private ClassLoaderRelease() {}

  /** Call this when no record will be compared any more. Never fails. */
  static void release() {
    try {
      useAll(isOfPlatform(ServletContext.class) ? shortLived() : ServletContext.class);
      // Last: where there is only one place, it must end up with a class of the platform.
      useAll(String.class);
    } catch (Throwable e) {
      LOG.log(Level.DEBUG, "The platform may keep one class loader in memory a while longer", e);
    }
  }

  private static boolean isOfPlatform(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader == null
        || loader == ClassLoader.getPlatformClassLoader()
        || loader == ClassLoader.getSystemClassLoader();
  }

  /** A class that nothing else refers to. */
  private static Class<?> shortLived() throws IOException {
    try (URLClassLoader loader = new URLClassLoader(new URL[0], null)) {
      return Proxy.newProxyInstance(
              loader, new Class<?>[] {Runnable.class}, (proxy, method, arguments) -> null)
          .getClass();
    }
  }

  /** Uses the handles as if the class were a record with one component of its own type. */
  private static void useAll(Class<?> type) throws Throwable {
    MethodHandle component = MethodHandles.identity(type);
    use("equals", MethodType.methodType(boolean.class, type, Object.class), type, component);
    use("hashCode", MethodType.methodType(int.class, type), type, component);
    // The component is a constant string: toString hands its components to the platform's string
    // concatenation, which would need access to the class.
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
