package io.github.webrtcmasking.internal.injection;

import io.github.webrtcmasking.internal.injection.csp.PageOrigin;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;

/** Finds the origin of the page that a request is for. */
final class RequestOrigin {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  private RequestOrigin() {}

  /**
   * The origin that the request names. Behind a front server that ends TLS, the server may not know
   * about the TLS. But browsers send {@code Sec-Fetch} headers only to trustworthy origins: over
   * TLS, or to their own machine (W3C Fetch Metadata).
   */
  static PageOrigin of(HttpServletRequest request) {
    String host = request.getServerName().toLowerCase(Locale.ROOT);
    boolean known = request.isSecure() || "https".equalsIgnoreCase(request.getScheme());
    boolean secure = known || (request.getHeader("Sec-Fetch-Site") != null && !isOwn(host));
    int port = request.getServerPort();
    boolean usual = port <= 0 || port == (known ? HTTPS : HTTP) || (secure && port == HTTPS);
    return new PageOrigin(
        secure ? "https" : "http", host, usual ? Optional.empty() : Optional.of(port));
  }

  private static boolean isOwn(String host) {
    return host.equals("localhost")
        || host.endsWith(".localhost")
        || host.startsWith("127.")
        || host.contains(":");
  }
}
