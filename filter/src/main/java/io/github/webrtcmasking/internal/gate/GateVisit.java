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

  private final Set<String> exempt;
  private final Set<String> judged = new HashSet<>();
  private final List<String> found = new ArrayList<>();
  private boolean stopped;

  /**
   * A visit that begins.
   *
   * @param exempt the names of the rules that do not redirect where the visitor asked to go
   */
  GateVisit(Set<String> exempt) {
    this.exempt = Set.copyOf(exempt);
  }

  static Optional<GateVisit> of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof GateVisit visit
        ? Optional.of(visit)
        : Optional.empty();
  }

  /** Whether the rule does not redirect this request, whatever the application forwards it to. */
  boolean isExempt(GateRule rule) {
    return exempt.contains(rule.name());
  }

  /** Whether later dispatches must know of this although no rule was asked yet. */
  boolean isRemarkable() {
    return !exempt.isEmpty();
  }

  /**
   * Takes up a rule, which is done once: a request that is forwarded and guarded again counts once.
   *
   * @return false where the rule was taken up before
   */
  boolean takeUp(GateRule rule) {
    return judged.add(rule.name());
  }

  /** Lets the application, its error page included, see what was found. */
  void publish(String finding, HttpServletRequest request) {
    found.add(finding);
    BestEffort.run("Telling a finding", () -> request.setAttribute(FOUND, found()));
    remember(request);
  }

  /** Makes later dispatches of the request find this. */
  void remember(HttpServletRequest request) {
    BestEffort.run("Remembering a visit", () -> request.setAttribute(ATTRIBUTE, this));
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
