package io.github.webrtcmasking.sample;

import io.github.webrtcmasking.Masking;
import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.NetworkInfo;
import io.github.webrtcmasking.assessment.ObservedAddress;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shows visitors their own assessment. It reads the session of the request only, creates none, and
 * answers no other site. All scripts on the shop's own pages can read the answer, with its
 * addresses. A shop without a leak test keeps no addresses.
 */
public final class AssessmentServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** Requests from our own pages, and for a URL that a person typed. */
  private static final Set<String> OURS = Set.of("same-origin", "none");

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    if (comesFromElsewhere(request.getHeader("Sec-Fetch-Site"))) {
      // Not sendError, because its page would be a body in the answer.
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
    JsonArrayBuilder sentences = Json.createArrayBuilder();
    JsonArrayBuilder addresses = Json.createArrayBuilder();
    masking.getReasons().forEach(reason -> reasons.add(reason.name()));
    masking.getReasons().forEach(reason -> sentences.add(Words.sentence(reason)));
    masking.getAddresses().forEach(address -> addresses.add(json(address)));
    return Json.createObjectBuilder()
        .add("verdict", masking.getVerdict().name())
        .add("confidence", masking.getConfidence().name())
        .add("reasons", reasons)
        .add("masked", masking.isMasked())
        .add("assessedAt", masking.getAssessedAt().toString())
        .add("meaning", Words.meaning(masking.getVerdict()))
        .add("advice", Words.advice(masking.getVerdict()))
        .add("sentences", sentences)
        .add("addresses", addresses)
        .add("network", json(masking.getNetwork()))
        .build();
  }

  private static JsonObjectBuilder json(NetworkInfo network) {
    JsonArrayBuilder kinds = Json.createArrayBuilder();
    network.getAnonymizerKinds().forEach(kind -> kinds.add(kind.name()));
    return Json.createObjectBuilder()
        .add("relay", network.getRelay())
        .add("country", network.getCountry())
        .add("anonymizerKinds", kinds)
        .add("anonymizerProvider", network.getAnonymizerProvider())
        .add("anonymizerLastSeen", network.getAnonymizerLastSeen());
  }

  private static JsonObjectBuilder json(ObservedAddress address) {
    return Json.createObjectBuilder()
        .add("how", address.getHow().name())
        .add("origin", Words.origin(address.getHow()))
        .add("family", address.getFamily())
        .add("text", address.getText());
  }
}
