package io.github.webrtcmasking.internal.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the gate did to one request so far, over all of its dispatches. Used by one thread. */
final class GateVisit {

  /** The request attribute for the application: what the rules found that acted. */
  static final String FOUND = "webrtc.masking.gate";

  private static final String ATTRIBUTE = "io.github.webrtcmasking.gate";

  private final Place place;
  private final Set<String> judged = new HashSet<>();
  private final List<String> found = new ArrayList<>();
  private boolean stopped;

  /** Where the visitor asked to go. */
  enum Place {
    /** To where a rule sends visitors. */
    STEP_UP,
    ELSEWHERE
  }

  GateVisit(Place place) {
    this.place = place;
  }

  static Optional<GateVisit> of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof GateVisit visit
        ? Optional.of(visit)
        : Optional.empty();
  }

  Place place() {
    return place;
  }

  /**
   * Whether the rule is new to the request: one that is forwarded and guarded again counts once.
   */
  boolean isNewTo(GateRule rule) {
    return judged.add(rule.name());
  }

  /** Lets the application, its error page included, see what was found. */
  void publish(String finding, HttpServletRequest request) {
    found.add(finding);
    request.setAttribute(FOUND, found());
    remember(request);
  }

  /** Makes later dispatches of the request find this. */
  void remember(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /** What was found, of all rules; empty where none acted. */
  String found() {
    return String.join(", ", found);
  }

  /** The gate has answered the request itself. */
  void stop() {
    stopped = true;
  }

  boolean isStopped() {
    return stopped;
  }
}
