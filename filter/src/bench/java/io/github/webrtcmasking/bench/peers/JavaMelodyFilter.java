package io.github.webrtcmasking.bench.peers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import net.bull.javamelody.internal.web.RumInjector;

/** What JavaMelody's monitoring filter does with {@code rum-enabled}. */
final class JavaMelodyFilter extends PeerFilter {
  private static final MethodHandle FLUSH_STREAM =
      AgentClasses.method(
          AgentClasses.find("net.bull.javamelody.internal.web.FilterServletResponseWrapper"),
          "flushStream",
          MethodType.methodType(void.class, HttpServletResponse.class));

  @Override
  HttpServletResponse wrap(HttpServletRequest request, HttpServletResponse response) {
    return RumInjector.createRumResponseWrapper(request, response, "/page GET");
  }

  @Override
  void finish(HttpServletResponse page) throws IOException {
    if (!page.getClass().getName().startsWith("net.bull.")) {
      return; // left alone: the request does not accept HTML, or is wrapped already
    }
    try {
      FLUSH_STREAM.invokeExact(page);
    } catch (Throwable thrown) {
      throw rethrown(thrown);
    }
  }
}
