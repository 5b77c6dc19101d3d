package io.github.webrtcmasking.internal.injection.response;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The flush of Open Liberty that comes as soon as a servlet has returned: to a response that any
 * filter has wrapped, and never to its own. With it the application's filters could set no header
 * any more on their way back, and no answer would have a length.
 */
public final class FlushAfterService {

  private static final String SERVER = "Liberty";
  private static final String CALLER = "com.ibm.ws.webcontainer.servlet.ServletWrapper";
  private static final StackWalker STACK = StackWalker.getInstance();

  private FlushAfterService() {}

  /** Whether it is this that calls our response, which is of that class, and nobody in between. */
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
