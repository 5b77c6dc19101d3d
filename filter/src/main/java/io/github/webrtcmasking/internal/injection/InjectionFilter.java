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
 * {@link Injection} as a filter. To be registered twice with two instances, for {@code /*} and for
 * the servlet name {@code *}, each for all dispatcher types and with async support: the second one
 * is called after every filter with a URL mapping.
 */
public final class InjectionFilter implements Filter {
  private final Injection injection;
  private final Occurrence occurrence;

  /** The injection at one place in the chain. */
  public InjectionFilter(Injection injection, Occurrence occurrence) {
    this.injection = requireNonNull(injection, "injection");
    this.occurrence = requireNonNull(occurrence, "occurrence");
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest http
        && response instanceof HttpServletResponse page) {
      injection.doFilter(http, page, chain, occurrence);
    } else {
      chain.doFilter(request, response);
    }
  }
}
