package io.github.webrtcmasking.internal.deployment.container.awaiting;

import io.github.webrtcmasking.Masking;
import io.github.webrtcmasking.assessment.Assessment;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/** Decides about a login when the answer is there, in each way in which a servlet can wait. */
public final class LoginServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Duration LIMIT = Duration.ofSeconds(10);

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain;charset=utf-8");
    if (request.getDispatcherType() == DispatcherType.ASYNC) {
      tell(Masking.of(request), request, response);
      return;
    }
    if (request.getPathInfo() == null) {
      tell(Masking.of(request), request, response);
      response.getWriter().print(" " + request.getAttribute("webrtc.masking.gate"));
      return;
    }
    String query = request.getQueryString() == null ? "" : request.getQueryString();
    switch (query) {
      case "changed" -> request.changeSessionId();
      case "renewed" -> {
        request.getSession().invalidate();
        request.getSession(true);
      }
      default -> {} // the session stays as it is
    }
    switch (request.getPathInfo()) {
      case "/hold" -> tell(Masking.await(request, LIMIT), request, response);
      case "/briefly" -> tell(Masking.await(request, Duration.ofMillis(300)), request, response);
      case "/async" -> {
        AsyncContext async = request.startAsync();
        async.setTimeout(2 * LIMIT.toMillis());
        Masking.awaitAsync(request, LIMIT).thenAccept(masking -> async.dispatch());
      }
      default -> throw new IllegalArgumentException(request.getPathInfo());
    }
  }

  private static void tell(
      Assessment masking, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response
        .getWriter()
        .print(
            masking.getVerdict()
                + " "
                + masking.getReasons()
                + " "
                + request.getAttribute("webrtc.masking.verdict"));
  }
}
