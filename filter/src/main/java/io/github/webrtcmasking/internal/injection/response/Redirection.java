package io.github.webrtcmasking.internal.injection.response;

import static java.lang.invoke.MethodType.methodType;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Optional;

/**
 * The redirects of Servlet 6.1, which the API that we compile against does not have.
 *
 * @param location where to
 * @param status of the answer
 * @param clearBuffer whether what was written is dropped
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

  /** Nobody can ask for it in an older container, where the method is missing. */
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
