package io.github.webrtcmasking.internal.deployment.container.replaced;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.shiro.SecurityUtils;
import org.apache.shiro.authc.UsernamePasswordToken;

/** A step-up that is passed by looking at it, and Shiro's login. */
public final class DeskServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain");
    switch (request.getPathInfo()) {
      case "/step-up" -> {
        request.getSession().setAttribute("secondFactor", "true");
        response.getWriter().print("passed");
      }
      case "/login" -> {
        SecurityUtils.getSubject().login(new UsernamePasswordToken("anna", "secret"));
        response.getWriter().print("welcome");
      }
      case "/who" -> response.getWriter().print(SecurityUtils.getSubject().getPrincipal());
      default -> response.sendError(404);
    }
  }
}
