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

  /**
   * The container's own servlet for files. Servlet 4.0 and newer say which servlet serves a
   * request; an older one leaves to it what no other servlet is mapped to.
   */
  private static final class FileServlet {

    /** Its name in Tomcat, Jetty, Payara, GlassFish and WildFly. */
    private static final String NAME = "default";

    private static final String EVERYTHING_ELSE = "/";

    private static final boolean MAPPING_IS_TOLD = isMappingTold();

    private static boolean isMappingTold() {
      try {
        HttpServletRequest.class.getMethod("getHttpServletMapping");
        return true;
      } catch (NoSuchMethodException olderThanServlet4) {
        return false;
      }
    }

    /** Whether it serves the request, which is for the path within the application. */
    static boolean serves(HttpServletRequest request, String path) {
      String serving = MAPPING_IS_TOLD ? request.getHttpServletMapping().getServletName() : "";
      // A server that is older than its API says nothing.
      return serving.isEmpty() ? isLeftTo(request.getServletContext(), path) : NAME.equals(serving);
    }

    /** Whether none of the application's servlets is mapped to the path. */
    static boolean isLeftTo(ServletContext application, String path) {
      return application.getServletRegistrations().values().stream()
          .filter(each -> !NAME.equals(each.getName()))
          .flatMap(each -> each.getMappings().stream())
          .noneMatch(each -> each.equals(EVERYTHING_ELSE) || UrlPattern.of(each).matches(path));
    }
  }
}
