package io.github.webrtcmasking.internal.session;

import io.github.webrtcmasking.assessment.Assessment;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;

/** Reads the assessment of a request's visitor, for the network that the request comes from. */
@FunctionalInterface
public interface AssessmentReader {

  /** The servlet context attribute under which an application's reader is found. */
  String ATTRIBUTE = "io.github.webrtcmasking.reader";

  /** The assessment that holds for the request; never null; creates no session. */
  Assessment read(HttpServletRequest request);

  /** The reader of the request's application, or one that returns the attributes as they are. */
  static AssessmentReader of(HttpServletRequest request) {
    return request.getServletContext().getAttribute(ATTRIBUTE) instanceof AssessmentReader reader
        ? reader
        : AssessmentReader::stored;
  }

  private static Assessment stored(HttpServletRequest request) {
    if (request.getAttribute(MaskingSessions.ASSESSMENT) instanceof Assessment told) {
      return told;
    }
    HttpSession session = request.getSession(false);
    return Optional.ofNullable(session)
        .flatMap(there -> AssessmentMap.read(there.getAttribute(MaskingSessions.ASSESSMENT)))
        .orElseGet(() -> Assessment.pending(Instant.now()));
  }
}
