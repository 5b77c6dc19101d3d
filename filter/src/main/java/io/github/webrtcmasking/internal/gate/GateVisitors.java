package io.github.webrtcmasking.internal.gate;

import io.github.webrtcmasking.assessment.Assessment;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** What the gate asks about the visitor behind a request. Thread-safe; creates no session. */
public interface GateVisitors {

  /** What holds for the request now; pending where nothing is known. */
  Assessment assessment(HttpServletRequest request);

  /** The session's name of the network that the request comes from; no address. */
  Optional<String> network(HttpServletRequest request);
}
