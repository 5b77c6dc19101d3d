package io.github.webrtcmasking.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.MessageDigest;

/** Accepts a form only with the token of the visitor's session, and reads it as UTF-8. */
public final class FormFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    request.setCharacterEncoding(UTF_8.name());
    if (!request.getMethod().equals("POST") || carriesToken(request)) {
      chain.doFilter(request, response);
      return;
    }
    response.sendError(HttpServletResponse.SC_FORBIDDEN);
  }

  private static boolean carriesToken(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    String sent = request.getParameter("token");
    return session != null
        && sent != null
        && MessageDigest.isEqual(sent.getBytes(UTF_8), Visit.in(session).token().getBytes(UTF_8));
  }
}
