package io.github.webrtcmasking.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.MessageDigest;

/** Accepts a form only with the token of the visitor's session, and reads it as UTF-8. */
public final class FormFilter implements Filter {

  // Methods that do nothing are here for servers of before Servlet 4.0.
  @Override
  public void init(FilterConfig config) {}

  @Override
  public void destroy() {}

  @Override
  public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) asked;
    request.setCharacterEncoding(UTF_8.name());
    if (!request.getMethod().equals("POST") || carriesToken(request)) {
      chain.doFilter(asked, answer);
      return;
    }
    ((HttpServletResponse) answer).sendError(HttpServletResponse.SC_FORBIDDEN);
  }

  private static boolean carriesToken(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    String sent = request.getParameter("token");
    return session != null
        && sent != null
        && MessageDigest.isEqual(sent.getBytes(UTF_8), Visit.in(session).token().getBytes(UTF_8));
  }
}
