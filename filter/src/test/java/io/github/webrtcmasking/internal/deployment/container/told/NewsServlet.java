package io.github.webrtcmasking.internal.deployment.container.told;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

/** Shows what the listeners were told of this visitor. */
public final class NewsServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    HttpSession session = request.getSession();
    response.setContentType("text/plain;charset=utf-8");
    response
        .getWriter()
        .print(
            "service="
                + session.getAttribute(NewsService.ATTRIBUTE)
                + " registered="
                + session.getAttribute(NewsRegistration.ATTRIBUTE)
                + " cdi="
                + session.getAttribute("news.cdi"));
  }
}
