package io.github.webrtcmasking.internal.deployment;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the filter that keeps the sessions in place of the server: Spring Session, Shiro. */
final class SessionKeeper {

  private SessionKeeper() {}

  /**
   * The wrapper that decides which session there is; of several, the one closest to the server.
   *
   * @param front wrappers below it are not looked at; null to look at all
   */
  static Optional<Class<?>> of(HttpServletRequest wrapped, @Nullable HttpServletRequest front) {
    @Nullable Class<?> keeper = null;
    ServletRequest each = wrapped;
    while (each != front && each instanceof HttpServletRequestWrapper wrapper) {
      if (hasSessionOfItsOwn(wrapper)) {
        keeper = wrapper.getClass();
      }
      each = wrapper.getRequest();
    }
    return Optional.ofNullable(keeper);
  }

  private static boolean hasSessionOfItsOwn(HttpServletRequestWrapper wrapper) {
    try {
      return wrapper.getClass().getMethod("getSession", boolean.class).getDeclaringClass()
          != HttpServletRequestWrapper.class;
    } catch (NoSuchMethodException e) {
      return false;
    }
  }
}
