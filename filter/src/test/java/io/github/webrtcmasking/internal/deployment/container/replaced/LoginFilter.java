package io.github.webrtcmasking.internal.deployment.container.replaced;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Asks for a login everywhere but in the shop. */
public final class LoginFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getRequestURI().contains("/shop/")) {
      chain.doFilter(request, response);
    } else {
      response.sendRedirect(request.getContextPath() + "/login.html");
    }
  }
}
