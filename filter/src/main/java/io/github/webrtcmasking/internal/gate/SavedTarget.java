package io.github.webrtcmasking.internal.gate;

import io.github.webrtcmasking.internal.gate.path.AskedPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/**
 * Saves where a visitor was going when a step-up interrupted them: a path of this application with
 * its query, below the context path like every other path in our settings.
 */
final class SavedTarget {

  /** The session attribute; the application may redirect to its value after the step-up. */
  static final String ATTRIBUTE = "webrtc.masking.gate.target";

  private SavedTarget() {}

  /** Saves the target of a GET in the session, if there is one. Any other method removes it. */
  static void keep(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return;
    }
    Optional<String> target =
        request.getMethod().equals("GET") ? AskedPage.of(request) : Optional.empty();
    if (target.isPresent()) {
      session.setAttribute(ATTRIBUTE, target.get());
    } else {
      session.removeAttribute(ATTRIBUTE);
    }
  }
}
