package io.github.webrtcmasking.internal.gate;

import io.github.webrtcmasking.internal.gate.PathPattern.Kind;
import io.github.webrtcmasking.internal.support.StaticFiles;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What rules look at in a request: the path that the container mapped, what the visitor wrote, and
 * what a directory stands for.
 */
final class GuardedRequest {

  private final HttpServletRequest request;
  private final WelcomeFiles welcome;
  private final String mapped;
  private final Set<String> paths = new LinkedHashSet<>();

  GuardedRequest(HttpServletRequest request, WelcomeFiles welcome) {
    this.request = request;
    this.welcome = welcome;
    String info = request.getPathInfo();
    this.mapped = info == null ? request.getServletPath() : request.getServletPath() + info;
    paths.addAll(CanonicalPath.spellings(mapped));
    if (!request.getServletPath().isEmpty()) {
      // A path that names a servlet guards all that the servlet serves.
      paths.addAll(CanonicalPath.spellings(request.getServletPath()));
    }
    paths.addAll(CanonicalPath.spellings(written()));
  }

  /** What the visitor wrote, below the context path. */
  private String written() {
    String uri = request.getRequestURI();
    String context = request.getContextPath();
    return uri.startsWith(context) ? uri.substring(context.length()) : uri;
  }

  String method() {
    return request.getMethod();
  }

  boolean matches(PathPattern pattern) {
    if (pattern.kind() == Kind.PREFIX && StaticFiles.serve(request)) {
      return false;
    }
    return paths.stream().anyMatch(pattern::matches) || matchesWelcomeFile(pattern);
  }

  /** Some servers answer a directory with a file and map neither. */
  private boolean matchesWelcomeFile(PathPattern pattern) {
    if (!mapped.isEmpty() && !mapped.endsWith("/")) {
      return false;
    }
    ServletContext context = request.getServletContext();
    List<String> files = welcome.of(context);
    String directory = mapped.isEmpty() ? "/" : mapped;
    return files.stream()
        .map(file -> directory + file)
        .anyMatch(
            file -> pattern.matches(CanonicalPath.of(file)) && WelcomeFiles.exists(context, file));
  }

  /** Whether the request can be taken for nothing but the page or what is below it. */
  boolean isWithin(String page) {
    String text = CanonicalPath.of(page);
    PathPattern within = new PathPattern(Kind.PREFIX, text.equals("/") ? "" : text);
    return paths.stream().allMatch(within::matches);
  }
}
