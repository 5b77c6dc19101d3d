package io.github.webrtcmasking.internal.session;

import io.github.webrtcmasking.assessment.Assessment;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;

/** Tells what is said about the visitor of a request, for the network that it comes from. */
@FunctionalInterface
public interface AssessmentReader {

  /** The servlet context attribute under which an application's reader is found. */
  String ATTRIBUTE = "io.github.webrtcmasking.reader";

  /** The assessment that holds for the request; never null; creates no session. */
  Assessment read(HttpServletRequest request);

  /** The reader of the request's application, or one that reads the session attribute as it is. */
  static AssessmentReader of(HttpServletRequest request) {
    return request.getServletContext().getAttribute(ATTRIBUTE) instanceof AssessmentReader reader
        ? reader
        : AssessmentReader::stored;
  }

  private static Assessment stored(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return Optional.ofNullable(session)
        .flatMap(there -> AssessmentMap.read(there.getAttribute(MaskingSessions.ASSESSMENT)))
        .orElseGet(() -> Assessment.pending(Instant.now()));
  }
}
