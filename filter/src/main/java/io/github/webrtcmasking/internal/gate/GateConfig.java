package io.github.webrtcmasking.internal.gate;

import io.github.webrtcmasking.internal.gate.GateAction.Redirect;
import java.util.List;

/**
 * The configured gate.
 *
 * @param rules in the order in which they are looked at; mostly none
 * @param header the request header that tells the application what a rule found
 */
public record GateConfig(List<GateRule> rules, String header) {

  /** No rule, and so no gate. */
  public static final GateConfig NONE = new GateConfig(List.of(), "X-WebRTC-Masking-Gate");

  public GateConfig {
    rules = List.copyOf(rules);
  }

  /** Whether there is anything to guard. */
  public boolean isEmpty() {
    return rules.isEmpty();
  }

  /** The session attributes by which the application says that a step-up was passed. */
  public List<String> clearedBy() {
    return rules.stream().flatMap(rule -> rule.clearedBy().stream()).distinct().toList();
  }

  /** The pages that visitors are sent to, without their queries. */
  List<String> redirects() {
    return rules.stream()
        .map(GateRule::action)
        .filter(Redirect.class::isInstance)
        .map(action -> ((Redirect) action).page())
        .distinct()
        .toList();
  }
}
