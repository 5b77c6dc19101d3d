package io.github.webrtcmasking.internal.gate;

import static io.github.webrtcmasking.internal.gate.ClearedNetworks.entry;
import static java.util.stream.Collectors.toList;

import io.github.webrtcmasking.internal.support.SessionChanges;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Which step-ups were passed, kept in the session for the network that they were passed from.
 * Entries are texts, so that they outlive a redeployment and travel between nodes. Thread-safe
 * within one node.
 */
public final class PassedStepUps {

  /** The servlet context attribute with the application's passed step-ups. */
  public static final String ATTRIBUTE = "io.github.webrtcmasking.clearances";

  /** The session attribute with who was asked for a step-up and has not passed it. */
  private static final String ASKED = "webrtc.masking.gate.asked";

  /** As many as eight networks need under four rules each; the oldest makes room. */
  private static final int MOST = 32;

  private final GateVisitors visitors;
  private final List<GateRule> rules;
  private final ClearedNetworks cleared;
  private final SessionChanges<List<String>> changes = new SessionChanges<>();

  /** The passed step-ups of one application. */
  public PassedStepUps(GateConfig config, GateVisitors visitors) {
    this.rules = config.rules();
    this.cleared = new ClearedNetworks(config);
    this.visitors = visitors;
  }

  /** The passed step-ups of the request's application; empty where the filter is off. */
  public static Optional<PassedStepUps> of(HttpServletRequest request) {
    return request.getServletContext().getAttribute(ATTRIBUTE)
            instanceof PassedStepUps passedStepUps
        ? Optional.of(passedStepUps)
        : Optional.empty();
  }

  /** Remembers for every rule. Without a session there is nothing to remember it in. */
  public void clear(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      visitors.network(request).ifPresent(network -> clear(session, network));
      // So that the attributes say at once that nothing is to be asked any more.
      visitors.assessment(request);
    }
  }

  private void clear(HttpSession session, String network) {
    add(session, ClearedNetworks.ATTRIBUTE, entry(network, ClearedNetworks.EVERY_RULE));
    remove(session, ASKED, entry -> entry.startsWith(network + ' '));
  }

  /** Remembers for the rules of the attribute that the step-up was passed from the network. */
  void passed(HttpSession session, String network, String attribute) {
    for (GateRule rule : rules) {
      if (rule.clearedBy().contains(attribute)) {
        add(session, ClearedNetworks.ATTRIBUTE, entry(network, rule.name()));
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
          add(session, ClearedNetworks.ATTRIBUTE, asked.get(0));
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

  private void forget(HttpSession session, GateRule rule) {
    remove(session, ASKED, entry -> isOf(rule, entry));
  }

  private static boolean isOf(GateRule rule, String entry) {
    return entry.endsWith(' ' + rule.name());
  }

  boolean isCleared(HttpServletRequest request, GateRule rule) {
    HttpSession session = request.getSession(false);
    return session != null
        && session.getAttribute(ClearedNetworks.ATTRIBUTE) != null
        && visitors
            .network(request)
            .filter(network -> ClearedNetworks.isCleared(session, network, rule))
            .isPresent();
  }

  /** Whether no rule has anything to ask of the request's visitor any more. */
  public boolean isCleared(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null
        && session.getAttribute(ClearedNetworks.ATTRIBUTE) != null
        && visitors
            .network(request)
            .filter(network -> cleared.isCleared(session, network))
            .isPresent();
  }

  private void add(HttpSession session, String attribute, String entry) {
    change(session, attribute, entries -> with(entry, entries));
  }

  private void remove(HttpSession session, String attribute, Predicate<String> unwanted) {
    change(
        session,
        attribute,
        entries -> entries.stream().filter(unwanted.negate()).collect(toList()));
  }

  /** No lock is held, because servers call the application where attributes are set. */
  private void change(HttpSession session, String attribute, UnaryOperator<List<String>> change) {
    changes.change(
        attribute + ' ' + session.getId(),
        () -> entries(session, attribute),
        change,
        latest -> {
          if (!latest.equals(entries(session, attribute))) {
            session.setAttribute(attribute, new ArrayList<>(latest));
          }
        });
  }

  private static List<String> with(String entry, List<String> entries) {
    if (entries.contains(entry)) {
      return entries;
    }
    List<String> longer = new ArrayList<>(entries);
    longer.add(entry);
    return longer.subList(Math.max(0, longer.size() - MOST), longer.size());
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
}
