package io.github.webrtcmasking.internal.support;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.MalformedURLException;
import java.util.Locale;
import java.util.Set;

/**
 * Images, styles, scripts and fonts that lie in the application as files and that the container's
 * own servlet serves. A controller may answer under such a name as well, be it a servlet or a
 * filter, so the file must be there; the visitor's headers say nothing.
 */
public final class StaticFiles {

  /** What Tomcat, Jetty, Payara, GlassFish and WildFly call their servlet for files. */
  private static final String FILE_SERVLET = "default";

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
        && FILE_SERVLET.equals(request.getHttpServletMapping().getServletName());
  }

  /** Whether the application has such a file. Never fails. */
  public static boolean exists(ServletContext application, String path) {
    try {
      return application.getResource(path) != null;
    } catch (MalformedURLException | RuntimeException e) {
      // No name of a file; some servers say so by exceptions of their own.
      return false;
    }
  }
}
