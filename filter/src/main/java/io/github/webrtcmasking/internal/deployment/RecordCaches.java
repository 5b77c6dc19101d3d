package io.github.webrtcmasking.internal.deployment;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.runtime.ObjectMethods;

/**
 * Makes the platform forget the classes of our records. Before Java 19 the handles behind a
 * record's equals, hashCode and toString each hold the class that they were used for last, and with
 * it the class loader of an application that is long gone (JDK-8078641). Using them once for a
 * class of the platform itself sets it free.
 */
final class RecordCaches {

  private static final Logger LOG = System.getLogger(RecordCaches.class.getName());

  private RecordCaches() {}

  /** To be called when the last record has been compared. Never fails. */
  static void release() {
    try {
      MethodHandle component =
          MethodHandles.publicLookup()
              .findVirtual(String.class, "strip", MethodType.methodType(String.class));
      use("equals", MethodType.methodType(boolean.class, String.class, Object.class), component);
      use("hashCode", MethodType.methodType(int.class, String.class), component);
      use("toString", MethodType.methodType(String.class, String.class), component);
    } catch (Throwable e) {
      LOG.log(Level.DEBUG, "The platform may hold one class loader a while longer", e);
    }
  }

  /** As if a string were a record with one component of type string. */
  private static void use(String method, MethodType type, MethodHandle component) throws Throwable {
    Lookup lookup = MethodHandles.lookup();
    ObjectMethods.bootstrap(lookup, method, type, String.class, "component", component);
  }
}
