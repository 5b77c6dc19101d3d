package io.github.webrtcmasking.internal.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;

/**
 * Files that pages are made of: whoever is refused a whole folder should still see the refusal in
 * the application's own style. Only what the container's own servlet for files serves can be one,
 * so that no controller is reached under such a name; the visitor's headers say nothing.
 */
final class StaticParts {

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

  private StaticParts() {}

  static boolean contains(HttpServletRequest request, String mapped) {
    int dot = mapped.lastIndexOf('.');
    return EXTENSIONS.contains(mapped.substring(dot + 1).toLowerCase(Locale.ROOT))
        && FILE_SERVLET.equals(request.getHttpServletMapping().getServletName());
  }
}
