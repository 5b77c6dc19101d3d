package io.github.webrtcmasking.internal.deployment;

import io.github.webrtcmasking.internal.injection.ScriptUrl;
import io.github.webrtcmasking.internal.injection.ScriptUrl.PinnedScript;
import io.github.webrtcmasking.internal.support.OwnPath;
import io.github.webrtcmasking.internal.support.SessionUrls;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** Where the browser finds the tag's script: always on the host that the page came from. */
final class ScriptUrls implements ScriptUrl {

  private final Deployment deployment;

  ScriptUrls(Deployment deployment) {
    this.deployment = deployment;
  }

  @Override
  public String of(HttpServletRequest request, HttpServletResponse response) {
    return SessionUrls.encoded(deployment.scriptPath(contextPath(request)), request, response);
  }

  @Override
  public Optional<PinnedScript> pinned(HttpServletRequest request, HttpServletResponse response) {
    return deployment
        .pinnedScript(contextPath(request))
        .map(
            script ->
                new PinnedScript(
                    SessionUrls.encoded(script.url(), request, response), script.integrity()));
  }

  /**
   * The configured context path, or the one that a filter of the application sets because it knows
   * the front server's paths. A container returns the path in the visitor's spelling ({@code
   * //evil.example/..;x/app}), so a path that is not plain is not used.
   */
  private static String contextPath(HttpServletRequest request) {
    String configured = request.getServletContext().getContextPath();
    // A quick check: containers work out the request's context path piece by piece.
    if (isPlainly(configured, request.getRequestURI())) {
      return configured;
    }
    String written = request.getContextPath();
    return written != null && OwnPath.isPlain(written) ? written : configured;
  }

  private static boolean isPlainly(String configured, String uri) {
    return uri.startsWith(configured)
        && uri.length() > configured.length()
        && uri.charAt(configured.length()) == '/';
  }
}
