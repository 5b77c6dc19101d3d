package io.github.webrtcmasking.internal.session;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the assessment of a request's visitor, for the network that the request comes from. */
@FunctionalInterface
public interface AssessmentReader {

  /** The servlet context attribute under which an application's reader is found. */
  String ATTRIBUTE = "io.github.webrtcmasking.reader";

  /** The assessment that holds for the request; never null; creates no session. */
  Assessment read(HttpServletRequest request);

  /** The reader of the request's application, or one that says that the filter does not work. */
  static AssessmentReader of(HttpServletRequest request) {
    return attribute(request, ATTRIBUTE) instanceof AssessmentReader reader
        ? reader
        : AssessmentReader::whereOff;
  }

  /** What the request's application has under a name; null where it has no such thing. */
  static @Nullable Object attribute(HttpServletRequest request, String name) {
    @Nullable ServletContext application = request.getServletContext();
    return application == null ? null : application.getAttribute(name);
  }

  /**
   * What another application has said that includes a page of this one. What lies in the session is
   * of a time when the filter worked, and nobody would ever correct it.
   */
  static Assessment whereOff(HttpServletRequest request) {
    return request.getAttribute(MaskingSessions.ASSESSMENT) instanceof Assessment told
        ? told
        : Assessment.of(
            Verdict.NOT_EVALUATED, Confidence.LOW, List.of(Reason.FILTER_OFF), Instant.now());
  }
}
