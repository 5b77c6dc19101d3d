package io.github.webrtcmasking.internal.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the gate has done to one request so far, over all its dispatches. Used by one thread. */
final class GateVisit {

  /** The request attribute for the application, with the findings of the rules that acted. */
  static final String FOUND = "webrtc.masking.gate";

  private static final String ATTRIBUTE = "io.github.webrtcmasking.gate";

  private final Set<String> exempt;
  private final Set<String> judged = new HashSet<>();
  private final List<String> found = new ArrayList<>();
  private boolean stopped;

  /**
   * A visit that begins.
   *
   * @param exempt the names of the rules that do not redirect the page that the visitor asked for
   */
  GateVisit(Set<String> exempt) {
    this.exempt = Set.copyOf(exempt);
  }

  static Optional<GateVisit> of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof GateVisit visit
        ? Optional.of(visit)
        : Optional.empty();
  }

  /** Whether the rule does not redirect this request, wherever the application forwards it. */
  boolean isExempt(GateRule rule) {
    return exempt.contains(rule.name());
  }

  /** Whether later dispatches need this visit, even if no rule has been applied yet. */
  boolean isRemarkable() {
    return !exempt.isEmpty();
  }

  /**
   * Claims a rule for this request, so that the rule applies only once if the request is forwarded
   * and guarded again.
   *
   * @return false if the rule was claimed before
   */
  boolean takeUp(GateRule rule) {
    return judged.add(rule.name());
  }

  /** Publishes a finding to the application, including its error page. */
  void publish(String finding, HttpServletRequest request) {
    found.add(finding);
    BestEffort.run("Publishing a finding", () -> request.setAttribute(FOUND, found()));
    remember(request);
  }

  /** Stores this visit in the request, for its later dispatches. */
  void remember(HttpServletRequest request) {
    BestEffort.run("Remembering a visit", () -> request.setAttribute(ATTRIBUTE, this));
  }

  /** The findings of all rules; empty if none acted. */
  String found() {
    return String.join(", ", found);
  }

  /** Records that the gate has answered the request itself. */
  void stop() {
    stopped = true;
  }

  boolean isStopped() {
    return stopped;
  }
}
