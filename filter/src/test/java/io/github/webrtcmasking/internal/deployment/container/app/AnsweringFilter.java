package io.github.webrtcmasking.internal.deployment.container.app;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers all that is below its folder, and tells what kind of response it was given. */
public final class AnsweringFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getServletPath();
    response.setHeader("X-Response", response.getClass().getSimpleName());
    if (!path.startsWith("/answered/")) {
      chain.doFilter(request, response);
      return;
    }
    response.setContentType(path.endsWith(".png") ? "image/png" : "text/html;charset=utf-8");
    response.getWriter().print("<html><head></head><body>Answered</body></html>");
  }
}
