package io.github.webrtcmasking.sample;

import io.github.webrtcmasking.Masking;
import io.github.webrtcmasking.assessment.Assessment;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shows visitors their own assessment, for people and tests. Only with {@code
 * -Dsample.diagnostics=true}, never to other sites, and without creating a session.
 */
public final class AssessmentServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** Our own pages, and an address typed by a person. */
  private static final Set<String> OURS = Set.of("same-origin", "none");

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    if (getServletContext().getAttribute(ShopListener.DIAGNOSTICS) != Boolean.TRUE) {
      // Not sendError, whose page would create a session.
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    if (comesFromElsewhere(request.getHeader("Sec-Fetch-Site"))) {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.getWriter().print(json(Masking.of(request)));
  }

  private static boolean comesFromElsewhere(@Nullable String fetchSite) {
    return fetchSite != null && !OURS.contains(fetchSite);
  }

  private static JsonObject json(Assessment masking) {
    JsonArrayBuilder reasons = Json.createArrayBuilder();
    masking.getReasons().forEach(reason -> reasons.add(reason.name()));
    return Json.createObjectBuilder()
        .add("verdict", masking.getVerdict().name())
        .add("confidence", masking.getConfidence().name())
        .add("reasons", reasons)
        .add("masked", masking.isMasked())
        .add("assessedAt", masking.getAssessedAt().toString())
        .build();
  }
}
