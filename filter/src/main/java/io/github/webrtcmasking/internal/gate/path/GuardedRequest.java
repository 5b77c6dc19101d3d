package io.github.webrtcmasking.internal.gate.path;

import io.github.webrtcmasking.internal.support.MappedPath;
import io.github.webrtcmasking.internal.support.StaticFiles;
import io.github.webrtcmasking.internal.support.UrlPattern.Kind;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What rules look at in a request: the path that the container mapped, the path that the visitor
 * wrote, and the welcome files of a directory.
 */
public final class GuardedRequest {

  private final HttpServletRequest request;
  private final WelcomeFiles welcome;
  private @Nullable Set<String> spellings;

  public GuardedRequest(HttpServletRequest request, WelcomeFiles welcome) {
    this.request = request;
    this.welcome = welcome;
  }

  /** The path that the container mapped, below the context path. */
  private String mapped() {
    return MappedPath.of(request);
  }

  /** The path that the visitor wrote, below the context path. */
  private String written() {
    String uri = request.getRequestURI();
    String context = request.getContextPath();
    return uri.startsWith(context) ? uri.substring(context.length()) : uri;
  }

  /** The spellings of both paths. */
  private Set<String> spellings() {
    Set<String> known = spellings;
    if (known == null) {
      known = new LinkedHashSet<>(CanonicalPath.spellings(mapped()));
      known.addAll(CanonicalPath.spellings(written()));
      spellings = known;
    }
    return known;
  }

  public String method() {
    return request.getMethod();
  }

  public boolean matches(PathPattern pattern) {
    if (pattern.pattern().kind() == Kind.PREFIX && isFile()) {
      return false;
    }
    return spellings().stream().anyMatch(pattern::matches)
        || matchesServlet(pattern)
        || matchesWelcomeFile(pattern);
  }

  /** A pattern that matches a servlet's path guards everything that the servlet serves. */
  private boolean matchesServlet(PathPattern pattern) {
    String servlet = request.getServletPath();
    return !servlet.isEmpty()
        && CanonicalPath.spellings(servlet).stream().anyMatch(pattern::matches);
  }

  /**
   * Whether the container serves a file, and the path as written cannot be taken for a page. A
   * filter that works as a controller may read {@code /checkout/pay/../../style.css} as written.
   */
  private boolean isFile() {
    return StaticFiles.serve(request)
        && CanonicalPath.plain(written()).equals(CanonicalPath.singleSlashes(mapped()));
  }

  /**
   * Whether the pattern matches a welcome file of a directory: some servers serve the file without
   * mapping its path.
   */
  private boolean matchesWelcomeFile(PathPattern pattern) {
    String mapped = mapped();
    if (!mapped.isEmpty() && !mapped.endsWith("/")) {
      return false;
    }
    ServletContext context = request.getServletContext();
    List<String> files = welcome.of(context);
    String directory = mapped.isEmpty() ? "/" : mapped;
    return files.stream()
        .map(file -> directory + file)
        .anyMatch(
            file -> pattern.matches(CanonicalPath.of(file)) && StaticFiles.exists(context, file));
  }

  /** Whether the request can only be for the page, or for something that belongs to it. */
  public boolean isAt(StepUpPage page) {
    // The session id may be in the path.
    Set<String> paths = new LinkedHashSet<>();
    spellings().forEach(path -> paths.add(CanonicalPath.withoutLastParameters(path)));
    return page.isAskedFor(paths, method(), request.getQueryString());
  }
}
