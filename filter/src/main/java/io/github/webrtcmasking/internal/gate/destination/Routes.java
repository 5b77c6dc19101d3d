package io.github.webrtcmasking.internal.gate.destination;

import io.github.webrtcmasking.internal.support.StaticFiles;
import io.github.webrtcmasking.internal.support.UrlPattern;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.Registration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What an application has registered that may answer a request. */
final class Routes {

  /** Classes of filters that containers bring, or that we do: none answers with a page. */
  private static final List<String> ANSWER_NOTHING =
      List.of(
          "io.github.webrtcmasking.MaskingFilter",
          "org.apache.catalina.",
          "org.apache.tomcat.",
          "org.eclipse.jetty.");

  /** The names, in small letters, of containers' servlets that answer with files only. */
  private static final Set<String> FILE_SERVLETS = Set.of("default", "jsp");

  /** Begins the names of all that we register. */
  private static final String OURS = "webrtc-masking-";

  private final ServletContext application;

  Routes(ServletContext application) {
    this.application = application;
  }

  /**
   * Whether nothing can answer at the path. No servlet but the container's own for files, no filter
   * and no file. False wherever that is not certain.
   */
  boolean certainlyMiss(String path) {
    return application.getFilterRegistrations().values().stream()
            .noneMatch(filter -> mayAnswer(filter, path))
        && application.getServletRegistrations().values().stream()
            .noneMatch(servlet -> mayAnswer(servlet, path))
        && !isFile(path);
  }

  private boolean isFile(String path) {
    String folder = path.endsWith("/") ? path : path + "/";
    Set<String> below = application.getResourcePaths(folder);
    return StaticFiles.exists(application, path) || (below != null && !below.isEmpty());
  }

  private boolean mayAnswer(FilterRegistration filter, String path) {
    return !filter.getName().startsWith(OURS)
        && ANSWER_NOTHING.stream().noneMatch(className(filter)::startsWith)
        && (isMapped(filter)
            ? matches(filter.getUrlPatternMappings(), path)
                || filter.getServletNameMappings().stream().anyMatch(name -> serves(name, path))
            : !areFiltersTold());
  }

  private static boolean isMapped(FilterRegistration filter) {
    return !filter.getUrlPatternMappings().isEmpty() || !filter.getServletNameMappings().isEmpty();
  }

  /** Whether the server says which filters are mapped: ours is one, always. */
  private boolean areFiltersTold() {
    return application.getFilterRegistrations().values().stream().anyMatch(Routes::isMapped);
  }

  /** Whether a servlet of that name is asked at the path. */
  private boolean serves(String name, String path) {
    ServletRegistration servlet = application.getServletRegistrations().get(name);
    return servlet == null || isMapped(servlet.getMappings(), path);
  }

  private static boolean mayAnswer(ServletRegistration servlet, String path) {
    return !servlet.getName().startsWith(OURS)
        && !FILE_SERVLETS.contains(servlet.getName().toLowerCase(Locale.ROOT))
        && isMapped(servlet.getMappings(), path);
  }

  /** Whether one of the patterns matches; some servers do not tell them. */
  private static boolean isMapped(Collection<String> patterns, String path) {
    return patterns.isEmpty() || matches(patterns, path);
  }

  private static boolean matches(Collection<String> patterns, String path) {
    return patterns.stream()
        .anyMatch(pattern -> pattern.equals("/") || UrlPattern.of(pattern).matches(path));
  }

  private static String className(Registration registration) {
    String name = registration.getClassName();
    return name == null ? "" : name;
  }
}
