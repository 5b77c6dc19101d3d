package io.github.webrtcmasking.internal.gate;

import io.github.webrtcmasking.internal.gate.path.GuardedRequest;
import io.github.webrtcmasking.internal.gate.path.PathPattern;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One configured reaction.
 *
 * @param name what the operator calls it
 * @param paths which requests it guards
 * @param methods the HTTP methods that it guards, in capitals; empty for all
 * @param trigger which assessments it is for
 * @param action what it does
 * @param mode whether it does it
 * @param clearedBy the session attributes by which the application says that a step-up was passed;
 *     mostly none
 */
public record GateRule(
    String name,
    List<PathPattern> paths,
    Set<String> methods,
    GateTrigger trigger,
    GateAction action,
    GateMode mode,
    List<String> clearedBy) {

  public GateRule {
    paths = List.copyOf(paths);
    methods = Set.copyOf(methods);
    clearedBy = List.copyOf(clearedBy);
  }

  boolean guards(GuardedRequest request) {
    return guardsMethod(request.method()) && paths.stream().anyMatch(request::matches);
  }

  /** A servlet's doHead is its doGet, so that a rule for GET is one for HEAD. */
  boolean guardsMethod(String method) {
    String name = method.toUpperCase(Locale.ROOT);
    return methods.isEmpty() || methods.contains(name.equals("HEAD") ? "GET" : name);
  }
}
