package io.github.webrtcmasking.internal.deployment.container.same;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Leaves its name in the response, so that the order of the application's filters can be read, and
 * again on the way back, where the response lets it.
 */
public final class TrailFilter implements Filter {

  /** Set where another thread ends the response, perhaps before the way back. */
  static final String ENDS_ELSEWHERE = "same.ends.elsewhere";

  private String name = "";

  @Override
  public void init(FilterConfig config) {
    name = config.getFilterName();
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletResponse http = (HttpServletResponse) response;
    http.addHeader("X-Trail", name + "/" + request.getDispatcherType());
    chain.doFilter(request, response);
    if (request.getAttribute(ENDS_ELSEWHERE) == null
        && !request.isAsyncStarted()
        && !response.isCommitted()) {
      http.addHeader("X-Back", name + "/" + request.getDispatcherType());
    }
  }
}
