package io.github.webrtcmasking.internal.injection;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;

/**
 * The origin of a page (RFC 6454), as its browser sees it and as far as that can be known here.
 *
 * @param scheme {@code http} or {@code https}
 * @param host in lower case; an IPv6 address in brackets
 * @param port empty where it is the scheme's own
 */
record PageOrigin(String scheme, String host, Optional<Integer> port) {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

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
