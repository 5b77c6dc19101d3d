package io.github.webrtcmasking.internal.support;

import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.servlet.http.HttpSession;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Encodes our URLs as the container and the application's filters do. Until the first cookie comes
 * back, a container writes the session's id into every URL, where logs and referrers keep it. So
 * the id stays only if the visitor really comes without cookies.
 */
public final class SessionUrls {

  private SessionUrls() {}

  /** The path as {@link HttpServletResponse#encodeURL} encodes it. */
  public static String encoded(
      String path, HttpServletRequest request, HttpServletResponse response) {
    return encoded(path, response::encodeURL, request, response);
  }

  /** The path as {@link HttpServletResponse#encodeRedirectURL} encodes it. */
  public static String encodedForRedirect(
      String path, HttpServletRequest request, HttpServletResponse response) {
    return encoded(path, response::encodeRedirectURL, request, response);
  }

  private static String encoded(
      String path,
      UnaryOperator<String> encoding,
      HttpServletRequest request,
      HttpServletResponse response) {
    HttpSession session =
        request.isRequestedSessionIdFromCookie() ? null : request.getSession(false);
    boolean rewritten = response instanceof HttpServletResponseWrapper;
    if (session == null) {
      // The container would not change the path, but takes long to find that out.
      return rewritten ? ownPath(encoding.apply(path), path) : path;
    }
    if (comesWithoutCookies(request, session)) {
      return ownPath(encoding.apply(path), path);
    }
    return rewritten ? ownPath(without(session.getId(), encoding.apply(path)), path) : path;
  }

  /** Whether the session's id came in the URL, or can come in no other way. */
  private static boolean comesWithoutCookies(HttpServletRequest request, HttpSession session) {
    // An id without a session says nothing, because anybody can put one into a link.
    boolean known = request.isRequestedSessionIdFromURL() && !session.isNew();
    return known
        || !request
            .getServletContext()
            .getEffectiveSessionTrackingModes()
            .contains(SessionTrackingMode.COOKIE);
  }

  /** The URL without the id; empty if it still holds the id in a form that only a filter knows. */
  private static String without(String id, String url) {
    String parameter = ";[^;/?#=]*=" + Pattern.quote(id) + "[^;/?#]*";
    String left = url.replaceAll(parameter, "");
    return left.contains(id) ? "" : left;
  }

  /**
   * The filter's URL if it leads to this host, otherwise the path: the collector and its session
   * are on this host only.
   */
  private static String ownPath(String url, String path) {
    return OwnPath.isOne(url) ? url : path;
  }
}
