package io.github.webrtcmasking.bench.peers;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Around the chain, as the peers' advices and filters are. */
abstract class PeerFilter implements Filter {
  @Override
  public final void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    HttpServletResponse page = wrap(asked, (HttpServletResponse) response);
    try {
      chain.doFilter(request(asked, page), page);
    } finally {
      if (!asked.isAsyncStarted()) {
        finish(page);
      }
    }
  }

  /** What the application sees as its request. */
  HttpServletRequest request(HttpServletRequest request, HttpServletResponse page) {
    return request;
  }

  abstract HttpServletResponse wrap(HttpServletRequest request, HttpServletResponse response);

  abstract void finish(HttpServletResponse page) throws IOException;

  /** For what a method handle throws, which is what the peer throws. */
  static RuntimeException rethrown(Throwable thrown) throws IOException {
    if (thrown instanceof IOException failed) {
      throw failed;
    }
    if (thrown instanceof Error error) {
      throw error;
    }
    return thrown instanceof RuntimeException known ? known : new IllegalStateException(thrown);
  }
}
