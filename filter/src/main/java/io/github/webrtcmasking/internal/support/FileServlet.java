package io.github.webrtcmasking.internal.support;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;

/**
 * The container's own servlet for files. Servlet 4.0 and newer say which servlet serves a request;
 * an older one leaves to it what no other servlet is mapped to.
 */
final class FileServlet {

  /** Its name in Tomcat, Jetty, Payara, GlassFish and WildFly. */
  private static final String NAME = "default";

  private static final String EVERYTHING_ELSE = "/";

  private static final boolean MAPPING_IS_TOLD = isMappingTold();

  private FileServlet() {}

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
    return MAPPING_IS_TOLD
        ? NAME.equals(request.getHttpServletMapping().getServletName())
        : isLeftTo(request.getServletContext(), path);
  }

  /** Whether none of the application's servlets is mapped to the path. */
  static boolean isLeftTo(ServletContext application, String path) {
    return application.getServletRegistrations().values().stream()
        .filter(each -> !NAME.equals(each.getName()))
        .flatMap(each -> each.getMappings().stream())
        .noneMatch(each -> each.equals(EVERYTHING_ELSE) || UrlPattern.of(each).matches(path));
  }
}
