package io.github.webrtcmasking.mock;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A request, a session and a servlet context without any server. What they are not made for answers
 * null, zero or false, in whichever version of the servlet API.
 */
final class PlainObjects {

  private PlainObjects() {}

  static HttpServletRequest request() {
    return proxy(HttpServletRequest.class, EmptyGet.ANSWERS);
  }

  static ServletContext servletContext() {
    return proxy(ServletContext.class, Map.of("getContextPath", () -> ""));
  }

  static HttpSession session(ServletContext application) {
    String id = UUID.randomUUID().toString();
    long now = System.currentTimeMillis();
    return proxy(
        HttpSession.class,
        Map.of(
            "getId",
            () -> id,
            "getCreationTime",
            () -> now,
            "getServletContext",
            () -> application));
  }

  private static <T> T proxy(Class<T> type, Map<String, Supplier<?>> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            PlainObjects.class.getClassLoader(), new Class<?>[] {type}, new Memory(answers)));
  }

  /** Keeps attributes, and knows some answers. */
  private static final class Memory implements InvocationHandler {

    private final Map<String, Object> attributes = new ConcurrentHashMap<>();
    private final Map<String, Supplier<?>> answers;

    Memory(Map<String, Supplier<?>> answers) {
      this.answers = answers;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
      Object[] given = arguments == null ? new Object[0] : arguments;
      return switch (method.getName()) {
        case "getAttribute" -> attributes.get((String) given[0]);
        case "setAttribute" -> set((String) given[0], given[1]);
        case "removeAttribute" -> set((String) given[0], null);
        case "getAttributeNames" -> Collections.enumeration(attributes.keySet());
        case "invalidate" -> {
          attributes.clear();
          yield null;
        }
        case "equals" -> proxy == given[0];
        case "hashCode" -> System.identityHashCode(proxy);
        case "toString" -> "simulated " + method.getDeclaringClass().getSimpleName();
        default -> {
          Supplier<?> answer = answers.get(method.getName());
          yield answer == null ? nothing(method.getReturnType()) : answer.get();
        }
      };
    }

    private @Nullable Object set(String name, @Nullable Object value) {
      if (value == null) {
        attributes.remove(name);
      } else {
        attributes.put(name, value);
      }
      return null;
    }

    private static @Nullable Object nothing(Class<?> type) {
      if (type == boolean.class) {
        return false;
      }
      if (type == long.class) {
        return 0L;
      }
      return type == int.class ? (Object) 0 : null;
    }
  }
}
