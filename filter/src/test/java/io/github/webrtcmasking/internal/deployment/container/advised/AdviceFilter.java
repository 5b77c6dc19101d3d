package io.github.webrtcmasking.internal.deployment.container.advised;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A filter of the application that decides by the advice, before any servlet is called. */
public final class AdviceFilter extends HttpFilter {

  static final String SEEN = "seen";

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    request.setAttribute(SEEN, request.getAttribute("webrtc.masking.advice"));
    chain.doFilter(request, response);
  }
}
