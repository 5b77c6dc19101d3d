package io.github.webrtcmasking.internal.endpoint;

import io.github.webrtcmasking.internal.support.Loggers;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Checks every POST before anything touches the session. Otherwise a form on another site could
 * make a browser replace the visitor's session cookie
 * (ShopVisitIT#formOfAnotherSiteLeavesTheSessionCookieAlone).
 */
final class RequestGuard {

  private static final Logger LOG = Loggers.of(RequestGuard.class);

  /** A header that no form can send, and no other site without a CORS grant. */
  static final String HEADER = "X-Masking";

  private static final String HEADER_VALUE = "1";

  private final LongAdder foreignOrigins = new LongAdder();

  /** Returns why the request is refused, or empty if it may go on. */
  Optional<Refusal> check(HttpServletRequest request) {
    Optional<Refusal> flaw = flaw(request);
    if (flaw.isEmpty()) {
      noteForeignOrigin(request);
    }
    return flaw;
  }

  /** The same check without counting, for a request that will be checked again. */
  Optional<Refusal> flaw(HttpServletRequest request) {
    return flaw(request, "POST");
  }

  /** The check of a step, which the browser makes by itself. */
  Optional<Refusal> flawOfStep(HttpServletRequest request) {
    return flaw(request, "GET");
  }

  private static Optional<Refusal> flaw(HttpServletRequest request, String method) {
    if (!request.getMethod().equals(method)) {
      return Optional.of(Refusal.METHOD_NOT_ALLOWED);
    }
    if (!HEADER_VALUE.equals(request.getHeader(HEADER))) {
      return Optional.of(Refusal.HEADER_MISSING);
    }
    // Fetch Metadata is missing on plain http, so only its presence says something.
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin")) {
      return Optional.of(Refusal.CROSS_SITE);
    }
    return Optional.empty();
  }

  /** How many requests named another origin than their host; rewriting proxies cause that too. */
  long foreignOrigins() {
    return foreignOrigins.sum();
  }

  private void noteForeignOrigin(HttpServletRequest request) {
    String host = request.getHeader("Host");
    String origin = request.getHeader("Origin");
    if (origin != null && !origin.equals("null") && !authority(origin).equals(lower(host))) {
      foreignOrigins.increment();
      LOG.log(Level.DEBUG, "Origin and Host of a request differ; a proxy may rewrite one of them");
    }
  }

  private static String authority(String origin) {
    int scheme = origin.indexOf("://");
    return lower(scheme < 0 ? origin : origin.substring(scheme + 3));
  }

  private static String lower(@Nullable String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }
}
