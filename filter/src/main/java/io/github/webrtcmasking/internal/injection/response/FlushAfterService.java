package io.github.webrtcmasking.internal.injection.response;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Recognises a flush by Open Liberty. It flushes a response that a filter has wrapped as soon as
 * the servlet has returned; it does not do so with its own response. After this flush the
 * application's filters could not set headers any more, and no answer would have a length. So we
 * ignore it.
 */
public final class FlushAfterService {

  private static final String SERVER = "Liberty";
  private static final String CALLER = "com.ibm.ws.webcontainer.servlet.ServletWrapper";
  private static final StackWalker STACK = StackWalker.getInstance();

  private FlushAfterService() {}

  /** Whether Open Liberty calls directly. {@code response} is the class of our response. */
  public static boolean isCalling(@Nullable HttpServletRequest request, Class<?> response) {
    if (request == null) {
      return false;
    }
    String server = request.getServletContext().getServerInfo();
    return server != null && server.contains(SERVER) && isCallerOf(response);
  }

  private static boolean isCallerOf(Class<?> response) {
    Optional<String> caller =
        STACK.walk(
            frames ->
                frames
                    .map(StackWalker.StackFrame::getClassName)
                    .filter(name -> !name.equals(FlushAfterService.class.getName()))
                    .filter(name -> !name.equals(response.getName()))
                    .findFirst());
    return caller.filter(CALLER::equals).isPresent();
  }
}
