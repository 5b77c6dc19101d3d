package io.github.webrtcmasking.bench.peers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * The classes that a Java agent puts into applications, which its jar keeps as {@code
 * inst/….classdata}. Bound as method handles in static final fields they cost what calls cost.
 */
final class AgentClasses extends ClassLoader {
  static final AgentClasses LOADER = new AgentClasses();

  private AgentClasses() {
    super(AgentClasses.class.getClassLoader());
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    String resource = "inst/" + name.replace('.', '/') + ".classdata";
    try (InputStream in = getParent().getResourceAsStream(resource)) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] code = in.readAllBytes();
      return defineClass(name, code, 0, code.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Class<?> find(String name) {
    try {
      return Class.forName(name, true, LOADER);
    } catch (ClassNotFoundException e) {
      throw new LinkageError("the agent's jar has no " + name, e);
    }
  }

  static MethodHandle constructor(Class<?> type, MethodType seenAs, Class<?>... parameters) {
    try {
      return MethodHandles.lookup()
          .findConstructor(type, MethodType.methodType(void.class, parameters))
          .asType(seenAs);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the peer has changed", e);
    }
  }

  static MethodHandle method(Class<?> type, String name, MethodType seenAs, Class<?>... takes) {
    try {
      var method = type.getMethod(name, takes);
      method.setAccessible(true);
      return MethodHandles.lookup().unreflect(method).asType(seenAs);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the peer has changed", e);
    }
  }
}
