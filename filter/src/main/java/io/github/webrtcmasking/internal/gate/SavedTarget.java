package io.github.webrtcmasking.internal.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.webrtcmasking.internal.support.AsciiSet;
import io.github.webrtcmasking.internal.support.MappedPath;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Saves where a visitor was going when a step-up interrupted them: a path of this application with
 * its query. It is built from what the container understood, so it never leads to another host.
 */
final class SavedTarget {

  /** The session attribute; the application may redirect to its value after the step-up. */
  static final String ATTRIBUTE = "webrtc.masking.gate.target";

  private static final int MOST_CHARACTERS = 2048;
  private static final AsciiSet PLAIN = AsciiSet.of(AsciiSet.LETTERS + AsciiSet.DIGITS + "-._~/");

  private SavedTarget() {}

  /** Saves the target of a GET in the session, if there is one. Any other method removes it. */
  static void keep(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return;
    }
    Optional<String> target =
        request.getMethod().equals("GET") ? target(request) : Optional.empty();
    if (target.isPresent()) {
      session.setAttribute(ATTRIBUTE, target.get());
    } else {
      session.removeAttribute(ATTRIBUTE);
    }
  }

  private static Optional<String> target(HttpServletRequest request) {
    PageAddress pageAddress = PageAddress.of(request);
    String path = request.getServletContext().getContextPath() + encoded(pageAddress.path());
    String query = query(pageAddress.query());
    // After "//" or "/\" at the start, a browser would take what follows for a host.
    boolean own = path.startsWith("/") && !path.startsWith("//");
    return Optional.of(path + query)
        .filter(target -> own && target.length() <= MOST_CHARACTERS)
        .or(() -> Optional.of(path).filter(bare -> own && bare.length() <= MOST_CHARACTERS));
  }

  private static String query(@Nullable String query) {
    boolean printable =
        query != null
            && !query.isEmpty()
            && query.chars().allMatch(c -> c > ' ' && c < 0x7f && "\"<>\\^`{|}".indexOf(c) < 0);
    return printable ? "?" + query : "";
  }

  private static String encoded(String path) {
    StringBuilder text = new StringBuilder();
    for (byte octet : path.getBytes(UTF_8)) {
      if (PLAIN.has(octet)) {
        text.append((char) octet);
      } else {
        text.append('%').append("%02X".formatted(octet));
      }
    }
    return text.toString();
  }

  /** The page that the visitor asked for, before any forward. */
  private record PageAddress(String path, @Nullable String query) {

    static PageAddress of(HttpServletRequest request) {
      if (request.getAttribute(RequestDispatcher.FORWARD_SERVLET_PATH) != null) {
        return new PageAddress(
            text(request, RequestDispatcher.FORWARD_SERVLET_PATH)
                + text(request, RequestDispatcher.FORWARD_PATH_INFO),
            text(request, RequestDispatcher.FORWARD_QUERY_STRING));
      }
      if (request.getAttribute(AsyncContext.ASYNC_SERVLET_PATH) != null) {
        return new PageAddress(
            text(request, AsyncContext.ASYNC_SERVLET_PATH)
                + text(request, AsyncContext.ASYNC_PATH_INFO),
            text(request, AsyncContext.ASYNC_QUERY_STRING));
      }
      return new PageAddress(MappedPath.of(request), request.getQueryString());
    }

    private static String text(HttpServletRequest request, String attribute) {
      return request.getAttribute(attribute) instanceof String text ? text : "";
    }
  }
}
