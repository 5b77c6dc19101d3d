package io.github.webrtcmasking.internal.gate.path;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.webrtcmasking.internal.support.AsciiSet;
import io.github.webrtcmasking.internal.support.MappedPath;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The page that a visitor asked for, before any forward: a path below the context path, perhaps
 * with a query, all of printable ASCII without quotes and angle brackets. It is built from what the
 * container understood, so it never leads to another host, neither alone nor behind a context path.
 */
public final class AskedPage {

  private static final int MOST_CHARACTERS = 2048;
  private static final AsciiSet PLAIN = AsciiSet.of(AsciiSet.LETTERS + AsciiSet.DIGITS + "-._~/");

  private AskedPage() {}

  /** The page; without its query if it is too long with it; empty if it cannot be named so. */
  public static Optional<String> of(HttpServletRequest request) {
    Address address = Address.of(request);
    String path = encoded(address.path());
    // After "//" or "/\" at the start, a browser would take what follows for a host.
    boolean own = path.startsWith("/") && !path.startsWith("//");
    return Optional.of(path + query(address.query()))
        .filter(page -> own && page.length() <= MOST_CHARACTERS)
        .or(() -> Optional.of(path).filter(bare -> own && bare.length() <= MOST_CHARACTERS));
  }

  private static String query(@Nullable String query) {
    if (query == null
        || query.isEmpty()
        || !query.chars().allMatch(c -> c > ' ' && c < 0x7f && "\"<>\\^`{|}".indexOf(c) < 0)) {
      return "";
    }
    return "?" + query.replace("'", "%27");
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

  private record Address(String path, @Nullable String query) {

    static Address of(HttpServletRequest request) {
      if (request.getAttribute(RequestDispatcher.FORWARD_SERVLET_PATH) != null) {
        return new Address(
            text(request, RequestDispatcher.FORWARD_SERVLET_PATH)
                + text(request, RequestDispatcher.FORWARD_PATH_INFO),
            text(request, RequestDispatcher.FORWARD_QUERY_STRING));
      }
      if (request.getAttribute(AsyncContext.ASYNC_SERVLET_PATH) != null) {
        return new Address(
            text(request, AsyncContext.ASYNC_SERVLET_PATH)
                + text(request, AsyncContext.ASYNC_PATH_INFO),
            text(request, AsyncContext.ASYNC_QUERY_STRING));
      }
      return new Address(MappedPath.of(request), request.getQueryString());
    }

    private static String text(HttpServletRequest request, String attribute) {
      return request.getAttribute(attribute) instanceof String text ? text : "";
    }
  }
}
