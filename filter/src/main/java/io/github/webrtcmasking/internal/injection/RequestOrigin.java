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
   * As the request has it. A server behind a front server that ends TLS may not know of the TLS;
   * but browsers send Sec-Fetch headers only over TLS, or to their own host.
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
