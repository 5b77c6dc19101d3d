package io.github.webrtcmasking.internal.gate;

import io.github.webrtcmasking.internal.gate.path.GuardedRequest;
import io.github.webrtcmasking.internal.gate.path.PathPattern;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One configured rule: which requests it guards, when it acts, and how.
 *
 * @param name the operator's name for it
 * @param paths which requests it guards
 * @param methods the HTTP methods that it guards, in capitals; empty for all
 * @param trigger the assessments that it acts on
 * @param action what it does
 * @param mode whether it really acts
 * @param clearedBy the session attributes that the application sets when a step-up was passed;
 *     usually none
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

  /** A rule for GET also guards HEAD, because a servlet's doHead runs its doGet. */
  boolean guardsMethod(String method) {
    String name = method.toUpperCase(Locale.ROOT);
    return methods.isEmpty() || methods.contains(name.equals("HEAD") ? "GET" : name);
  }
}
