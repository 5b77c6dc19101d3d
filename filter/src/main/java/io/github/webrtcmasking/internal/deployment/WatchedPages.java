package io.github.webrtcmasking.internal.deployment;

import io.github.webrtcmasking.internal.check.MissingStep;
import io.github.webrtcmasking.internal.injection.InjectionOutcome;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/**
 * Wraps a page filter and notes when a page went out with the tag. If many do and nobody asks for
 * the script, something in front blocks it. Goes around the outermost of our page filters, because
 * that one counts pages.
 */
final class WatchedPages implements Filter {

  private final Deployment deployment;
  private final Filter pages;

  WatchedPages(Deployment deployment, Filter pages) {
    this.deployment = deployment;
    this.pages = pages;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!(request instanceof HttpServletRequest http) || !isShownByBrowser(http)) {
      pages.doFilter(request, response, chain);
      return;
    }
    long before = injected();
    pages.doFilter(request, response, chain);
    // The count may be another page's at the same time; its browser asks for the script as well.
    if (injected() > before) {
      deployment
          .endpoints()
          .reach()
          .before(MissingStep.PAGES_WITHOUT_SCRIPT, () -> deployment.assessments().address(http));
    }
  }

  /**
   * Leaves out crawlers and monitors, which run no scripts and do not send {@code Sec-Fetch-Dest:
   * document}.
   */
  private boolean isShownByBrowser(HttpServletRequest request) {
    return request.getDispatcherType() == DispatcherType.REQUEST
        && "document".equals(request.getHeader("Sec-Fetch-Dest"))
        && request.getHeader("Sec-Purpose") == null
        && deployment.endpoints().reach().looksFor(MissingStep.PAGES_WITHOUT_SCRIPT);
  }

  private long injected() {
    return deployment.pages().countOf(InjectionOutcome.INJECTED);
  }
}
