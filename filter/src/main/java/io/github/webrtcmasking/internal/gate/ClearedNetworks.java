package io.github.webrtcmasking.internal.gate;

import jakarta.servlet.http.HttpSession;
import java.util.List;

/**
 * From which networks a session's visitor has passed a step-up, as {@link PassedStepUps} wrote it
 * down. Reads only.
 */
public final class ClearedNetworks {

  /** The session attribute with what was cleared, a list of texts. */
  static final String ATTRIBUTE = "webrtc.masking.gate.cleared";

  /** Stands for all rules, also for those to come. */
  static final String EVERY_RULE = "*";

  private final List<GateRule> rules;

  /** What was cleared for the rules of a gate, which may have none. */
  public ClearedNetworks(GateConfig config) {
    this.rules = config.rules();
  }

  /** Whether no rule has anything to ask any more. */
  public boolean isCleared(HttpSession session, String network) {
    return session.getAttribute(ATTRIBUTE) instanceof List<?> cleared
        && (cleared.contains(entry(network, EVERY_RULE)) || areAllIn(cleared, network));
  }

  private boolean areAllIn(List<?> cleared, String network) {
    return !rules.isEmpty() && rules.stream().allMatch(rule -> isIn(cleared, network, rule));
  }

  static boolean isCleared(HttpSession session, String network, GateRule rule) {
    return session.getAttribute(ATTRIBUTE) instanceof List<?> cleared
        && (cleared.contains(entry(network, EVERY_RULE)) || isIn(cleared, network, rule));
  }

  private static boolean isIn(List<?> cleared, String network, GateRule rule) {
    return cleared.contains(entry(network, rule.name()));
  }

  static String entry(String network, String rule) {
    return network + ' ' + rule;
  }
}
