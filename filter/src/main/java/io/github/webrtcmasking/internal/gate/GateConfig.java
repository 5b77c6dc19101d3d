package io.github.webrtcmasking.internal.gate;

import io.github.webrtcmasking.internal.gate.path.PathPattern;
import io.github.webrtcmasking.internal.gate.refusal.RefusalPage;
import io.github.webrtcmasking.internal.gate.refusal.RefusalSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The configured gate.
 *
 * @param rules in the order in which they apply; usually none
 * @param header the request header that tells the application what a rule found
 * @param refusal the page for refused visitors
 */
public record GateConfig(List<GateRule> rules, String header, RefusalSettings refusal) {

  /** No rules, and so no gate. */
  public static final GateConfig NONE = new GateConfig(List.of(), "X-WebRTC-Masking-Gate");

  public GateConfig {
    rules = List.copyOf(rules);
  }

  /** A gate that refuses as it does where nothing is configured for it. */
  public GateConfig(List<GateRule> rules, String header) {
    this(rules, header, RefusalSettings.DEFAULT);
  }

  /** Whether there is anything to guard. */
  public boolean isEmpty() {
    return rules.isEmpty();
  }

  /** The session attributes that say that a step-up was passed; the application sets them. */
  public List<String> clearedBy() {
    return rules.stream().flatMap(rule -> rule.clearedBy().stream()).distinct().toList();
  }

  /** Whether the page for refused visitors may begin a session. */
  public boolean mayBeginSessions() {
    return refusal.page() != RefusalPage.APPLICATION
        && rules.stream()
            .anyMatch(
                rule -> rule.mode() == GateMode.ENFORCE && rule.trigger().pending().actsAtLast());
  }

  /** The pages to which rules send visitors, by the rules' names. */
  Map<String, String> targets() {
    Map<String, String> targets = new LinkedHashMap<>();
    rules.forEach(rule -> rule.action().target().ifPresent(page -> targets.put(rule.name(), page)));
    return targets;
  }

  /**
   * A path that a rule is configured to guard but never would, because it belongs to an exempt
   * page.
   */
  public Optional<Idle> idle() {
    if (rules.isEmpty()) {
      return Optional.empty();
    }
    Exemptions exemptions = new Exemptions(rules);
    return rules.stream()
        .flatMap(rule -> exemptions.neverGuarded(rule).map(path -> new Idle(rule, path)).stream())
        .findFirst();
  }

  /**
   * A contradiction in a rule.
   *
   * @param rule the rule
   * @param path the path that it would never guard
   */
  public record Idle(GateRule rule, PathPattern path) {}
}
