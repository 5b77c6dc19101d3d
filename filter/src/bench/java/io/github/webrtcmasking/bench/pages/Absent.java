package io.github.webrtcmasking.bench.pages;

import java.lang.reflect.Proxy;

/** The methods that nobody calls in a benchmark: one that is called says so. */
final class Absent {
  private Absent() {}

  static <T> T of(Class<T> type) {
    Object nothing =
        Proxy.newProxyInstance(
            Absent.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              throw new UnsupportedOperationException(method.toString());
            });
    return type.cast(nothing);
  }
}
