package io.github.webrtcmasking.internal.gate;

import io.github.webrtcmasking.internal.gate.path.GuardedRequest;
import io.github.webrtcmasking.internal.gate.path.PathPattern;
import io.github.webrtcmasking.internal.gate.path.StepUpPage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The pages where a rule does not redirect, so that visitors do not go in circles: the rule's own
 * page, and the page of another rule that would send the visitor back.
 */
final class Exemptions {

  private final Map<GateRule, StepUpPage> own = new LinkedHashMap<>();
  private final Map<GateRule, List<StepUpPage>> pages = new LinkedHashMap<>();

  Exemptions(List<GateRule> rules) {
    for (GateRule rule : rules) {
      rule.action().target().ifPresent(target -> own.put(rule, StepUpPage.of(target)));
    }
    own.forEach((rule, page) -> pages.put(rule, exempt(new Sender(rule, page))));
  }

  /** A rule that sends visitors to a page. */
  private record Sender(GateRule rule, StepUpPage page) {}

  private Stream<Sender> senders() {
    return own.entrySet().stream().map(entry -> new Sender(entry.getKey(), entry.getValue()));
  }

  private List<StepUpPage> exempt(Sender sender) {
    List<StepUpPage> exempt = new ArrayList<>(List.of(sender.page()));
    senders()
        .filter(other -> sends(other, sender) && leads(sender, other))
        .forEach(other -> exempt.add(other.page()));
    return List.copyOf(exempt);
  }

  /** The names of the rules that do not redirect this request, because of the page it asks for. */
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

  /** A path that the rule is configured to guard, but never would. */
  Optional<PathPattern> neverGuarded(GateRule rule) {
    return rule.paths().stream()
        .filter(
            path -> pages.getOrDefault(rule, List.of()).stream().anyMatch(p -> p.swallows(path)))
        .findFirst();
  }

  /** Whether the second rule sends on a visitor who is at the first one's page. */
  private static boolean sends(Sender from, Sender to) {
    String path = from.page().path();
    return !from.equals(to)
        && to.rule().guardsMethod("GET")
        && to.rule().paths().stream().anyMatch(pattern -> pattern.matches(path))
        && !to.page().isAskedFor(Set.of(path), "GET", from.page().query())
        && haveOneVisitor(from.rule().trigger(), to.rule().trigger());
  }

  /** Whether both rules may act on the same visitor. */
  private static boolean haveOneVisitor(GateTrigger one, GateTrigger other) {
    return one.verdicts().stream().anyMatch(verdict -> other.verdicts().contains(verdict))
        || (one.pending().actsAtLast() && other.pending().actsAtLast());
  }

  /**
   * Whether a visitor at the first rule's page may end up at the second one's, perhaps by way of
   * others.
   */
  private boolean leads(Sender from, Sender to) {
    Set<Sender> reached = new HashSet<>();
    Deque<Sender> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      Sender sender = open.remove();
      senders().filter(next -> sends(sender, next)).filter(reached::add).forEach(open::add);
    }
    return reached.contains(to);
  }
}
