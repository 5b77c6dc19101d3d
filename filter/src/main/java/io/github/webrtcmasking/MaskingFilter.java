package io.github.webrtcmasking;

import io.github.webrtcmasking.internal.deployment.WebXmlFilter;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;

/**
 * The filter for an explicit entry in {@code web.xml}. You do not need it where the container calls
 * the jar's initializer, which every container does unless an absolute ordering leaves the jar out.
 * Where the initializer runs too, the entry decides where in the chain pages get the tag. Where it
 * does not, the entry also serves the endpoints and owns the vantage; map it to {@code /*}.
 *
 * <p>Thread-safe between {@link #init} and {@link #destroy}.
 */
public final class MaskingFilter implements Filter {

  private final WebXmlFilter entry = new WebXmlFilter();

  /**
   * Joins what the initializer installed, or installs everything.
   *
   * @throws ServletException if a setting cannot be obeyed; the message names it
   */
  @Override
  public void init(FilterConfig config) throws ServletException {
    entry.init(config);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    entry.doFilter(request, response, chain);
  }

  @Override
  public void destroy() {
    entry.destroy();
  }
}
