package io.github.webrtcmasking.internal.deployment.container.advised;

import io.github.webrtcmasking.Masking;
import io.github.webrtcmasking.assessment.Assessment;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Map;

/** Tells what it is advised to do, in every way in which an application can read that. */
public final class AdviceServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    response.setContentType("text/plain;charset=utf-8");
    switch (request.getPathInfo()) {
      case "/jsp" -> request.getRequestDispatcher("/advice.jsp").forward(request, response);
      case "/clear" -> {
        Masking.clear(request);
        response.getWriter().print(attributes(request));
      }
      default ->
          response
              .getWriter()
              .printf(
                  "filter=%s %s code=%s cleared=%s verdict=%s",
                  request.getAttribute(AdviceFilter.SEEN),
                  attributes(request),
                  Masking.of(request).isSecondStepAdvised(),
                  Masking.isCleared(request),
                  Masking.of(request).getVerdict());
    }
  }

  /** As they are, before anybody asks. */
  private static String attributes(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return "request=%s/%s session=%s/%s"
        .formatted(
            request.getAttribute("webrtc.masking.advice"),
            request.getAttribute("webrtc.masking") instanceof Assessment masking
                && masking.isSecondStepAdvised(),
            session == null ? null : session.getAttribute("webrtc.masking.advice"),
            session != null
                && session.getAttribute("webrtc.masking") instanceof Map<?, ?> map
                && Boolean.TRUE.equals(map.get("secondStepAdvised")));
  }
}
