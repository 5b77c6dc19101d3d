package io.github.webrtcmasking.internal.deployment.container.app;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A controller that is a filter, as those of Struts, Wicket and Tapestry are: it serves what is
 * below its folder, whatever it is called, and reads the path as the container maps it or, as some
 * do, as it is written.
 */
public final class ControllerFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final String FOLDER = "/store/checkout/pay";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String written = request.getRequestURI().substring(request.getContextPath().length());
    if (written.startsWith(FOLDER) || request.getServletPath().startsWith(FOLDER)) {
      response.setContentType("text/plain;charset=utf-8");
      response.getWriter().println("CONTROLLED");
      return;
    }
    chain.doFilter(request, response);
  }
}
