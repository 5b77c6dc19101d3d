package io.github.webrtcmasking.internal.injection;

import java.lang.reflect.Proxy;

/** A container's object of which a test needs a few methods. */
public final class Fake {
  private Fake() {}

  /** What the methods answer, by their names. */
  public interface Answers {
    Object to(String method, Object[] arguments);
  }

  public static <T> T of(Class<T> type, Answers answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answers.to(method.getName(), arguments)));
  }
}
