package io.github.webrtcmasking.internal.gate;

import io.github.webrtcmasking.internal.gate.GateAction.Redirect;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The pages at which rules do not redirect, because that would lead visitors in circles: each
 * rule's own page, and the page of another rule only where that one would send the visitor back.
 */
final class Exemptions {

  private final Map<GateRule, StepUpPage> own = new LinkedHashMap<>();
  private final Map<GateRule, List<StepUpPage>> pages = new LinkedHashMap<>();

  Exemptions(List<GateRule> rules) {
    for (GateRule rule : rules) {
      if (rule.action() instanceof Redirect redirect) {
        own.put(rule, page(redirect));
      }
    }
    own.forEach((rule, page) -> pages.put(rule, exempt(rule, page)));
  }

  private List<StepUpPage> exempt(GateRule rule, StepUpPage page) {
    List<StepUpPage> exempt = new ArrayList<>(List.of(page));
    own.forEach(
        (other, itsPage) -> {
          if (sends(other, rule) && leads(rule, other)) {
            exempt.add(itsPage);
          }
        });
    return List.copyOf(exempt);
  }

  /** The names of the rules that let the request pass because of where it goes. */
  Set<String> of(GuardedRequest request) {
    Set<String> names = new HashSet<>();
    pages.forEach(
        (rule, exempt) -> {
          if (exempt.stream().anyMatch(request::isAt)) {
            names.add(rule.name());
          }
        });
    return names;
  }

  /** A path that the rule is told to guard and never would. */
  Optional<PathPattern> neverGuarded(GateRule rule) {
    return rule.paths().stream()
        .filter(
            path -> pages.getOrDefault(rule, List.of()).stream().anyMatch(p -> p.swallows(path)))
        .findFirst();
  }

  /** Whether a visitor at the page of the one is sent on by the other. */
  private boolean sends(GateRule from, GateRule to) {
    StepUpPage page = pageOf(from);
    Set<String> path = Set.of(page.path());
    return !from.equals(to)
        && to.guardsMethod("GET")
        && to.paths().stream().anyMatch(pattern -> pattern.matches(page.path()))
        && !pageOf(to).isAskedFor(path, "GET", ((Redirect) from.action()).query())
        && haveOneVisitor(from.trigger(), to.trigger());
  }

  private StepUpPage pageOf(GateRule rule) {
    return page((Redirect) rule.action());
  }

  private static StepUpPage page(Redirect redirect) {
    return StepUpPage.of(redirect.page(), redirect.query());
  }

  /** Whether there are visitors whom both act on. */
  private static boolean haveOneVisitor(GateTrigger one, GateTrigger other) {
    return one.verdicts().stream().anyMatch(verdict -> other.verdicts().contains(verdict))
        || (one.pending().actsAtLast() && other.pending().actsAtLast());
  }

  /** Whether a visitor at the page of the one may come to the page of the other. */
  private boolean leads(GateRule from, GateRule to) {
    Set<GateRule> reached = new HashSet<>();
    Deque<GateRule> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      GateRule rule = open.remove();
      for (GateRule next : own.keySet()) {
        if (sends(rule, next) && reached.add(next)) {
          open.add(next);
        }
      }
    }
    return reached.contains(to);
  }
}
