package io.github.webrtcmasking.internal.support;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.MalformedURLException;
import java.util.Locale;
import java.util.Set;

/**
 * Images, styles, scripts and fonts that are files of the application and that the container's own
 * servlet serves. Servlets and filters may answer under such names too, so the file must exist. The
 * visitor's headers do not count.
 */
public final class StaticFiles {

  private static final Set<String> EXTENSIONS =
      Set.of(
          "avif",
          "bmp",
          "css",
          "eot",
          "gif",
          "ico",
          "jpeg",
          "jpg",
          "js",
          "map",
          "mjs",
          "otf",
          "png",
          "svg",
          "ttf",
          "webmanifest",
          "webp",
          "woff",
          "woff2");

  private StaticFiles() {}

  /** Whether the request is for such a file. Never fails. */
  public static boolean serve(HttpServletRequest request) {
    String path = MappedPath.of(request);
    return mayServe(request, path) && exists(request.getServletContext(), path);
  }

  /** Whether the request is for such a file if there is one. */
  static boolean mayServe(HttpServletRequest request, String path) {
    int dot = path.lastIndexOf('.');
    return EXTENSIONS.contains(path.substring(dot + 1).toLowerCase(Locale.ROOT))
        && FileServlet.serves(request, path);
  }

  /** Whether the application has such a file. Never fails. */
  public static boolean exists(ServletContext application, String path) {
    try {
      return application.getResource(path) != null;
    } catch (MalformedURLException | RuntimeException e) {
      // The path names no file; some servers throw exceptions of their own then.
      return false;
    }
  }
}
