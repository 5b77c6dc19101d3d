package io.github.webrtcmasking.internal.gate;

import io.github.webrtcmasking.internal.support.AcceptedPages;
import io.github.webrtcmasking.internal.support.ReadMethod;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Decides whether a browser can be asked to send a request again, and to which reference. The
 * application must see the second request exactly as it would have seen the first.
 */
final class SelfRedirect {

  /** Servers close the connection rather than skip more than this of an unread body. */
  private static final long MOST_BODY_BYTES = 1 << 20;

  private SelfRedirect() {}

  /**
   * A reference to the same resource, relative to itself; empty if the request must not be
   * repeated.
   */
  static Optional<String> of(HttpServletRequest request) {
    boolean repeatable =
        request.getDispatcherType() == DispatcherType.REQUEST
            && request.isAsyncSupported()
            && !request.isAsyncStarted()
            && !request.getProtocol().equals("HTTP/1.0")
            && (ReadMethod.isThatOf(request) || hasSmallBody(request));
    return repeatable ? reference(request) : Optional.empty();
  }

  /**
   * Whether the client is sure to follow a redirect: a browser that navigates. A script may have
   * asked not to.
   */
  static boolean isExpected(HttpServletRequest request) {
    String mode = request.getHeader("Sec-Fetch-Mode");
    return mode == null ? AcceptedPages.areNamed(request) : mode.equals("navigate");
  }

  /**
   * Whether the browser would send the body again. After a FORM login it would not: the container
   * replays a saved POST.
   */
  private static boolean hasSmallBody(HttpServletRequest request) {
    long length = request.getContentLengthLong();
    return length >= 0
        && length <= MOST_BODY_BYTES
        && !HttpServletRequest.FORM_AUTH.equals(request.getAuthType());
  }

  /**
   * The last segment and the query, because a front proxy may show the folders differently. With
   * "./" in front, nobody can take it for a host or a scheme.
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
