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
 * A filter for pages, with a look at whether a page went out with the tag: where many do and nobody
 * asks for the script, something in front keeps it back. To be put around the outermost of our
 * filters for pages, because that one counts.
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
    // Where another page was tagged at the same time, its browser comes back as well.
    if (injected() > before) {
      deployment
          .endpoints()
          .reach()
          .before(MissingStep.PAGES_WITHOUT_SCRIPT, () -> deployment.assessments().address(http));
    }
  }

  /** Crawlers and monitors that run no scripts do not say that they navigate. */
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
