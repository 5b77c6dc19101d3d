package io.github.webrtcmasking.internal.gate;

import io.github.webrtcmasking.assessment.Assessment;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** What the gate asks about the visitor behind a request. Thread-safe; creates no session. */
public interface GateVisitors {

  /** The current assessment for the request; pending if nothing is known. */
  Assessment assessment(HttpServletRequest request);

  /** The session's name for the request's network, which contains no address. */
  Optional<String> network(HttpServletRequest request);
}
