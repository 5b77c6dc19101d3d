package io.github.webrtcmasking.internal.injection.response;

import static java.lang.invoke.MethodType.methodType;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Optional;

/**
 * A redirect of Servlet 6.1. The API that we compile against does not have its method.
 *
 * @param location the target
 * @param status the status of the answer
 * @param clearBuffer whether to drop what was written
 */
public record Redirection(String location, int status, boolean clearBuffer) {
  private static final Optional<MethodHandle> SEND = find();

  private static Optional<MethodHandle> find() {
    try {
      return Optional.of(
          MethodHandles.publicLookup()
              .findVirtual(
                  HttpServletResponse.class,
                  "sendRedirect",
                  methodType(void.class, String.class, int.class, boolean.class)));
    } catch (ReflectiveOperationException olderThanServlet61) {
      return Optional.empty();
    }
  }

  /**
   * Sends the redirect. An older container lacks the method, so no application can call it there.
   */
  public void send(HttpServletResponse response) throws IOException {
    MethodHandle send = SEND.orElseThrow(UnsupportedOperationException::new);
    try {
      send.invokeExact(response, location, status, clearBuffer);
    } catch (IOException | RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
