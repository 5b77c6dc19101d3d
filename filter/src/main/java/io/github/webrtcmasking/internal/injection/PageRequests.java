package io.github.webrtcmasking.internal.injection;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which requests can be answered by a page; the responses to all others are left alone. */
final class PageRequests {
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
  private static final Set<String> DESTINATIONS = Set.of("document", "iframe", "frame", "empty");
  private static final Set<String> NAVIGATIONS = Set.of("document", "iframe", "frame");
  private static final Set<String> STATIC_SUFFIXES =
      Set.of(
          "avif",
          "bmp",
          "css",
          "csv",
          "eot",
          "gif",
          "gz",
          "ico",
          "jar",
          "jpeg",
          "jpg",
          "js",
          "json",
          "map",
          "mjs",
          "mp3",
          "mp4",
          "ogg",
          "otf",
          "pdf",
          "png",
          "svg",
          "tif",
          "tiff",
          "ttf",
          "txt",
          "wasm",
          "wav",
          "webm",
          "webmanifest",
          "webp",
          "woff",
          "woff2",
          "xml",
          "zip");

  private PageRequests() {}

  static boolean canBePage(HttpServletRequest request) {
    String method = request.getMethod();
    return ("GET".equals(method) || METHODS.contains(method))
        && !STATIC_SUFFIXES.contains(suffix(currentPath(request)))
        && !"XMLHttpRequest".equals(request.getHeader("X-Requested-With"))
        && isPageDestination(request.getHeader("Sec-Fetch-Dest"));
  }

  /** Whether it is a page that is wanted, as by navigations, and not data that may be one. */
  static boolean wantsPage(HttpServletRequest request) {
    String accepted = request.getHeader("Accept");
    String destination = request.getHeader("Sec-Fetch-Dest");
    return accepted == null
        || MediaType.namesPage(accepted)
        || (destination != null && NAVIGATIONS.contains(destination));
  }

  /** The path within the application that the visitor asked for, whoever answers it. */
  static String requestedPath(HttpServletRequest request) {
    if (request.getDispatcherType() == DispatcherType.REQUEST) {
      return currentPath(request);
    }
    Object servletPath = request.getAttribute(RequestDispatcher.FORWARD_SERVLET_PATH);
    if (servletPath instanceof String path) {
      Object pathInfo = request.getAttribute(RequestDispatcher.FORWARD_PATH_INFO);
      return pathInfo instanceof String more ? path + more : path;
    }
    Object errorUri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    if (request.getDispatcherType() == DispatcherType.ERROR && errorUri instanceof String uri) {
      String context = request.getContextPath();
      String path = uri.startsWith(context) ? uri.substring(context.length()) : uri;
      int parameters = path.indexOf(';');
      return parameters < 0 ? path : path.substring(0, parameters);
    }
    return currentPath(request);
  }

  private static String currentPath(HttpServletRequest request) {
    String path = request.getServletPath();
    String more = request.getPathInfo();
    return more == null ? path : path + more;
  }

  private static String suffix(String path) {
    int dot = path.lastIndexOf('.');
    return dot <= path.lastIndexOf('/') ? "" : path.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static boolean isPageDestination(@Nullable String destination) {
    return destination == null || DESTINATIONS.contains(destination);
  }
}
