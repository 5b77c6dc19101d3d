package io.github.webrtcmasking.internal.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which step-ups were passed, kept in the session for the network that they were passed from.
 * Entries are texts, so that they outlive a redeployment and travel between nodes. Thread-safe
 * within one node.
 */
public final class Clearances {

  /** The servlet context attribute with the application's clearances. */
  public static final String ATTRIBUTE = "io.github.webrtcmasking.clearances";

  /** The session attribute with what was cleared. */
  private static final String CLEARED = "webrtc.masking.gate.cleared";

  /** The session attribute with who was asked for a step-up and has not passed it. */
  private static final String ASKED = "webrtc.masking.gate.asked";

  /** As many as eight networks need under four rules each; the oldest makes room. */
  private static final int MOST = 32;

  /** Another request must come in between each time to lose an entry. */
  private static final int TRIES = 4;

  private static final String EVERY_RULE = "*";

  private final GateVisitors visitors;
  private final List<GateRule> rules;

  /** Clearances of one application. */
  public Clearances(GateConfig config, GateVisitors visitors) {
    this.rules = config.rules();
    this.visitors = visitors;
  }

  /** The clearances of the request's application; empty where the filter is off. */
  public static Optional<Clearances> of(HttpServletRequest request) {
    return request.getServletContext().getAttribute(ATTRIBUTE) instanceof Clearances clearances
        ? Optional.of(clearances)
        : Optional.empty();
  }

  /** Remembers for every rule. Without a session there is nothing to remember it in. */
  public void clear(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      visitors.network(request).ifPresent(network -> clear(session, network));
    }
  }

  private static void clear(HttpSession session, String network) {
    add(session, CLEARED, entry(network, EVERY_RULE));
    List<String> asked = entries(session, ASKED);
    if (asked.removeIf(entry -> entry.startsWith(network + ' '))) {
      session.setAttribute(ASKED, asked);
    }
  }

  /** Remembers for the rules of the attribute that the step-up was passed from the network. */
  void passed(HttpSession session, String network, String attribute) {
    for (GateRule rule : rules) {
      if (rule.clearedBy().contains(attribute)) {
        add(session, CLEARED, entry(network, rule.name()));
        forget(session, rule);
      }
    }
  }

  /**
   * Remembers that a step-up was passed in no request that we know of, as by a telephone call or a
   * thread of the application's own: from the one network that was asked for it. Where several
   * were, each is asked again, and whoever is asked alone is remembered then.
   */
  void passedElsewhere(HttpSession session, String attribute) {
    for (GateRule rule : rules) {
      if (rule.clearedBy().contains(attribute)) {
        List<String> asked =
            entries(session, ASKED).stream().filter(entry -> isOf(rule, entry)).toList();
        if (asked.size() == 1) {
          add(session, CLEARED, asked.get(0));
        }
        forget(session, rule);
      }
    }
  }

  /**
   * Takes out of the session what said that the step-up was passed, which was for another network:
   * the application is to ask again, and its next word is to be noticed, be it the same.
   */
  void askAgain(HttpServletRequest request, GateRule rule) {
    HttpSession session = request.getSession(false);
    if (session == null || rule.clearedBy().isEmpty()) {
      return;
    }
    for (String name : rule.clearedBy()) {
      if (session.getAttribute(name) != null) {
        session.removeAttribute(name);
      }
    }
    visitors
        .network(request)
        .ifPresent(network -> add(session, ASKED, entry(network, rule.name())));
  }

  private static void forget(HttpSession session, GateRule rule) {
    List<String> asked = entries(session, ASKED);
    if (asked.removeIf(entry -> isOf(rule, entry))) {
      session.setAttribute(ASKED, asked);
    }
  }

  private static boolean isOf(GateRule rule, String entry) {
    return entry.endsWith(' ' + rule.name());
  }

  boolean isCleared(HttpServletRequest request, GateRule rule) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(CLEARED) instanceof List<?> cleared)) {
      return false;
    }
    return visitors
        .network(request)
        .filter(
            network ->
                cleared.contains(entry(network, EVERY_RULE))
                    || cleared.contains(entry(network, rule.name())))
        .isPresent();
  }

  /**
   * No lock is held, because servers call the application where attributes are set. What another
   * request took out by setting the same attribute is added again.
   */
  private static void add(HttpSession session, String attribute, String entry) {
    for (int i = 0; i < TRIES && !entries(session, attribute).contains(entry); i++) {
      List<String> entries = entries(session, attribute);
      entries.add(entry);
      int surplus = Math.max(0, entries.size() - MOST);
      session.setAttribute(attribute, new ArrayList<>(entries.subList(surplus, entries.size())));
    }
  }

  /** What of a list of texts is one; whatever else another version has left is nothing to us. */
  private static List<String> entries(HttpSession session, String attribute) {
    List<String> entries = new ArrayList<>();
    if (session.getAttribute(attribute) instanceof List<?> list) {
      list.forEach(
          entry -> {
            if (entry instanceof String text) {
              entries.add(text);
            }
          });
    }
    return entries;
  }

  private static String entry(String network, String rule) {
    return network + ' ' + rule;
  }
}
