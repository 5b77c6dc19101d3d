package io.github.webrtcmasking.internal.injection;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@link Injection} as a filter. Register two instances, one for {@code /*} and one for the servlet
 * name {@code *}, each for all dispatcher types and with async support. Containers call the second
 * one after every filter with a URL mapping.
 */
public final class InjectionFilter implements Filter {
  private final Injection injection;
  private final ChainPosition position;

  /** The injection at one place in the chain. */
  public InjectionFilter(Injection injection, ChainPosition position) {
    this.injection = requireNonNull(injection, "injection");
    this.position = requireNonNull(position, "position");
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest http
        && response instanceof HttpServletResponse page) {
      injection.doFilter(http, page, chain, position);
    } else {
      chain.doFilter(request, response);
    }
  }
}
