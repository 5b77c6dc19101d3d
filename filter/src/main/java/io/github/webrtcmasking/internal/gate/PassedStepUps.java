package io.github.webrtcmasking.internal.gate;

import static io.github.webrtcmasking.internal.gate.ClearedNetworks.entry;
import static java.util.stream.Collectors.toList;

import io.github.webrtcmasking.internal.support.SessionChanges;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Remembers in the session which step-ups were passed, and from which network. Entries are strings,
 * so that they survive a redeployment and travel between nodes. Thread-safe within one node.
 */
public final class PassedStepUps {

  /** The servlet context attribute with a supplier of the application's passed step-ups. */
  public static final String ATTRIBUTE = "io.github.webrtcmasking.clearances";

  /**
   * The session attribute with the networks that were asked for a step-up and have not passed it.
   */
  private static final String ASKED = "webrtc.masking.gate.asked";

  /** Enough for eight networks and four rules; the oldest entry makes room. */
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
    ServletContext application = request.getServletContext();
    return application != null
            && application.getAttribute(ATTRIBUTE) instanceof Supplier<?> supplied
            && supplied.get() instanceof PassedStepUps passedStepUps
        ? Optional.of(passedStepUps)
        : Optional.empty();
  }

  /** Clears the request's network for every rule. Does nothing without a session. */
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

  /** Clears the network for the rules that the attribute belongs to. */
  void passed(HttpSession session, String network, String attribute) {
    for (GateRule rule : rules) {
      if (rule.clearedBy().contains(attribute)) {
        add(session, ClearedNetworks.ATTRIBUTE, entry(network, rule.name()));
        forget(session, rule);
      }
    }
  }

  /**
   * Records a step-up that was passed outside any request that we know of, for example by telephone
   * or in a thread of the application's own. It counts for the network that was asked for it. If
   * several networks were asked, none is cleared, and each is asked again.
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
   * Removes the attributes that say that the step-up was passed, because they were for another
   * network. So the application asks again, and we notice when it sets them again, even to the same
   * value.
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
    return isCleared(
        request, (session, network) -> ClearedNetworks.isCleared(session, network, rule));
  }

  /** Whether no rule has anything to ask of the request's visitor any more. */
  public boolean isCleared(HttpServletRequest request) {
    return isCleared(request, cleared::isCleared);
  }

  private boolean isCleared(
      HttpServletRequest request, BiPredicate<HttpSession, String> inNetwork) {
    HttpSession session = request.getSession(false);
    return session != null
        && session.getAttribute(ClearedNetworks.ATTRIBUTE) != null
        && visitors
            .network(request)
            .filter(network -> inNetwork.test(session, network))
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

  /** Holds no lock, because servers call the application's listeners when an attribute is set. */
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

  /** The strings in the list; anything else that another version stored there is ignored. */
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
