package io.github.webrtcmasking.internal.gate;

import io.github.webrtcmasking.internal.support.SessionChanges;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

  /** The session attribute with the application's attributes that were seen already. */
  private static final String NOTICED = "webrtc.masking.gate.noticed";

  /** As many as eight networks need under four rules each; the oldest makes room. */
  private static final int MOST = 32;

  private static final String EVERY_RULE = "*";

  private final GateVisitors visitors;
  private final List<GateRule> rules;
  private final SessionChanges<List<Object>> changes = new SessionChanges<>();

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
      visitors.network(request).ifPresent(network -> add(session, entry(network, EVERY_RULE)));
    }
  }

  /** Remembers for the rules whose attribute the application has set since the last look. */
  void notice(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return;
    }
    List<Object> known = entries(session, NOTICED);
    List<Object> there = new ArrayList<>();
    for (GateRule rule : rules) {
      for (String name : rule.clearedBy()) {
        if (says(session.getAttribute(name))) {
          there.add(name);
          if (!known.contains(name)) {
            visitors
                .network(request)
                .ifPresent(network -> add(session, entry(network, rule.name())));
          }
        }
      }
    }
    if (!there.equals(known)) {
      session.setAttribute(NOTICED, there);
    }
  }

  /**
   * Takes out of the session what said that the step-up was passed, which was for another network:
   * the application is to ask again, and its next word is to be noticed, be it the same.
   */
  void askAgain(HttpServletRequest request, GateRule rule) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      for (String name : rule.clearedBy()) {
        if (session.getAttribute(name) != null) {
          session.removeAttribute(name);
          List<Object> left = entries(session, NOTICED);
          left.removeIf(name::equals);
          session.setAttribute(NOTICED, left);
        }
      }
    }
  }

  private static boolean says(@Nullable Object value) {
    return value != null && !"false".equalsIgnoreCase(value.toString());
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

  private void add(HttpSession session, String entry) {
    changes.change(
        session.getId(),
        () -> entries(session, CLEARED),
        cleared -> with(entry, cleared),
        latest -> {
          if (!latest.equals(session.getAttribute(CLEARED))) {
            session.setAttribute(CLEARED, latest);
          }
        });
  }

  private static List<Object> with(String entry, List<Object> cleared) {
    if (cleared.contains(entry)) {
      return cleared;
    }
    List<Object> entries = new ArrayList<>(cleared);
    entries.add(entry);
    int surplus = Math.max(0, entries.size() - MOST);
    return new ArrayList<>(entries.subList(surplus, entries.size()));
  }

  private static List<Object> entries(HttpSession session, String attribute) {
    return session.getAttribute(attribute) instanceof List<?> list
        ? new ArrayList<>(list)
        : new ArrayList<>();
  }

  private static String entry(String network, String rule) {
    return network + ' ' + rule;
  }
}
