package io.github.webrtcmasking.internal.gate;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Whether a browser can be asked to send a request again, and under which reference. The
 * application must see that request as it would have seen the first.
 */
final class SelfRedirect {

  /** Servers read no more of a body that nobody read, before they close the connection. */
  private static final long MOST_BODY_BYTES = 1 << 20;

  private SelfRedirect() {}

  /** A reference to the same resource, relative to itself; empty where it must not be used. */
  static Optional<String> of(HttpServletRequest request) {
    boolean repeatable =
        request.getDispatcherType() == DispatcherType.REQUEST
            && request.isAsyncSupported()
            && !request.isAsyncStarted()
            && !request.getProtocol().equals("HTTP/1.0")
            && (hasNoBody(request) || hasSmallBody(request));
    return repeatable ? reference(request) : Optional.empty();
  }

  /** Scripts may have asked their browser not to follow redirects; most have not. */
  static boolean isExpected(HttpServletRequest request) {
    String mode = request.getHeader("Sec-Fetch-Mode");
    String accept = request.getHeader("Accept");
    return mode == null ? accept != null && accept.contains("text/html") : mode.equals("navigate");
  }

  private static boolean hasNoBody(HttpServletRequest request) {
    return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
  }

  /** After FORM login a container plays a saved POST that the browser does not send again. */
  private static boolean hasSmallBody(HttpServletRequest request) {
    long length = request.getContentLengthLong();
    return length >= 0
        && length <= MOST_BODY_BYTES
        && !HttpServletRequest.FORM_AUTH.equals(request.getAuthType());
  }

  /**
   * The last segment and the query: what stands before it, a front proxy may show otherwise. With
   * "./" in front it can be taken for no other host and no scheme.
   */
  private static Optional<String> reference(HttpServletRequest request) {
    String uri = request.getRequestURI();
    String query = request.getQueryString();
    String last = uri.substring(uri.lastIndexOf('/') + 1);
    String reference = "./" + last + (query == null ? "" : "?" + query);
    return Optional.of(reference)
        .filter(text -> text.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\'))
        .filter(text -> !last.equals(".") && !last.equals(".."));
  }
}
