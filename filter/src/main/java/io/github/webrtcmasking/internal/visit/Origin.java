package io.github.webrtcmasking.internal.visit;

import io.github.webrtcmasking.internal.address.IpLiterals;
import io.github.webrtcmasking.internal.injection.csp.PageOrigin;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * The origin of a URL (RFC 6454).
 *
 * @param host in lower case, an IPv6 address in brackets
 * @param port -1 if it is the scheme's own
 */
record Origin(String scheme, String host, int port) {

  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  static Origin of(URI url) {
    String scheme = url.getScheme().toLowerCase(Locale.ROOT);
    int usual = scheme.equals("https") ? HTTPS : HTTP;
    int port = url.getPort() == usual ? -1 : url.getPort();
    return new Origin(scheme, url.getHost().toLowerCase(Locale.ROOT), port);
  }

  boolean isSecure() {
    return scheme.equals("https");
  }

  /** Whether browsers treat it as if nobody could listen (W3C Secure Contexts, section 3.1). */
  boolean isTrustworthy() {
    return isSecure()
        || host.equals("localhost")
        || IpLiterals.parse(bareHost()).filter(address -> address.isLoopback()).isPresent();
  }

  /** The host without brackets. */
  String bareHost() {
    return bare(host);
  }

  /** A host of a URL without the brackets of an IPv6 address. */
  static String bare(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  String text() {
    return scheme + "://" + host + (port < 0 ? "" : ":" + port);
  }

  PageOrigin asPolicySeesIt() {
    return new PageOrigin(scheme, host, port < 0 ? Optional.empty() : Optional.of(port));
  }
}
