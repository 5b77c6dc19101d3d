package io.github.webrtcmasking.internal.deployment.container.app;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;

/** Tells in a header which filters are mapped, as {@code name=patterns names}. */
public final class CountingFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getDispatcherType() == DispatcherType.REQUEST) {
      response.setHeader("X-Filters", filters(request));
    }
    chain.doFilter(request, response);
  }

  private static String filters(HttpServletRequest request) {
    return request.getServletContext().getFilterRegistrations().entrySet().stream()
        .map(
            entry ->
                entry.getKey()
                    + "="
                    + entry.getValue().getUrlPatternMappings()
                    + entry.getValue().getServletNameMappings())
        .sorted()
        .collect(Collectors.joining("; "));
  }
}
