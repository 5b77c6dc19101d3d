package io.github.webrtcmasking.internal.injection;

import io.github.webrtcmasking.internal.support.AcceptedPages;
import io.github.webrtcmasking.internal.support.MappedPath;
import io.github.webrtcmasking.internal.support.ReadMethod;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which requests are for a page that a browser shows. We leave the responses to all others
 * alone, so scripts and programs read what the application wrote.
 */
final class RequestEligibility {
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
  private static final Set<String> FRAMES = Set.of("iframe", "frame", "embed", "object");
  private static final String DESTINATION = "Sec-Fetch-Dest";
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

  private RequestEligibility() {}

  /**
   * Whether the answer may be a page that gets a tag. Pages in frames get one only with the shield,
   * because the collector never runs in a frame.
   */
  static boolean canBePage(HttpServletRequest request, PageShield shield) {
    String method = request.getMethod();
    return ("GET".equals(method) || METHODS.contains(method))
        && !STATIC_SUFFIXES.contains(suffix(MappedPath.of(request)))
        && isToBeShown(request, shield);
  }

  /** Whether the answer is shown within another page. */
  static boolean isForFrame(HttpServletRequest request) {
    String destination = request.getHeader(DESTINATION);
    return destination != null && FRAMES.contains(destination);
  }

  /** Whether a browser will show the answer, and no script will read it. */
  private static boolean isToBeShown(HttpServletRequest request, PageShield shield) {
    String destination = request.getHeader(DESTINATION);
    if (destination == null) {
      return namesPage(request);
    }
    return destination.equals("document")
        || (FRAMES.contains(destination) && shield.isFor(request))
        || (destination.equals("empty") && isForNavigation(request));
  }

  /**
   * Whether a service worker passes on a navigation, or a browser prefetches one. No script can
   * send such a request. Without {@code Accept} it is the download of a link. A form that a worker
   * passes on may be an upload whose hidden frame waits for the answer, so only reading requests
   * count. RequestEligibilityTest has the headers that browsers send.
   */
  private static boolean isForNavigation(HttpServletRequest request) {
    String purpose = request.getHeader("Sec-Purpose");
    boolean passedOn =
        isNavigation(request.getHeader("Sec-Fetch-Mode"))
            && ReadMethod.isThatOf(request)
            && AcceptedPages.areNamed(request);
    return passedOn || (purpose != null && purpose.startsWith("prefetch"));
  }

  /**
   * Judges requests without {@code Sec-Fetch-Dest}: of older browsers, and of all browsers over
   * plain http.
   */
  private static boolean namesPage(HttpServletRequest request) {
    String mode = request.getHeader("Sec-Fetch-Mode");
    return AcceptedPages.areNamed(request)
        && (mode == null || isNavigation(mode))
        && !"XMLHttpRequest".equals(request.getHeader("X-Requested-With"));
  }

  private static boolean isNavigation(@Nullable String mode) {
    return "navigate".equals(mode);
  }

  /**
   * The path within the application that the visitor asked for, before any forward or error page.
   */
  static String requestedPath(HttpServletRequest request) {
    if (request.getDispatcherType() == DispatcherType.REQUEST) {
      return MappedPath.of(request);
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
    return MappedPath.of(request);
  }

  private static String suffix(String path) {
    int dot = path.lastIndexOf('.');
    return dot <= path.lastIndexOf('/') ? "" : path.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
