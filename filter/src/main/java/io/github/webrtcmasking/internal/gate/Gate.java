package io.github.webrtcmasking.internal.gate;

import io.github.webrtcmasking.internal.gate.GateAction.Redirect;
import io.github.webrtcmasking.internal.gate.GateVisit.Place;
import io.github.webrtcmasking.internal.gate.RuleDesk.Passage;
import io.github.webrtcmasking.internal.gate.RuleDesk.Step;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The configured reaction to assessments, for applications that read none. Whatever of it fails,
 * the request passes. Thread-safe; whoever made it closes it.
 */
public final class Gate implements AutoCloseable {

  private static final Logger LOG = System.getLogger(Gate.class.getName());

  private final GateConfig config;
  private final Clearances clearances;
  private final GateWaiting waiting;
  private final GateCounters counters;
  private final GateHeader header;
  private final RuleDesk desk;
  private final WelcomeFiles welcome = new WelcomeFiles();

  /** A gate before one application. */
  public Gate(GateConfig config, GateVisitors visitors, Clock clock) {
    this.config = config;
    this.clearances = new Clearances(config, visitors);
    this.waiting = new GateWaiting(visitors, clock);
    this.counters = new GateCounters(config.rules());
    this.header = new GateHeader(config.header());
    this.desk = new RuleDesk(visitors, clearances, waiting, counters);
  }

  /** Where passed step-ups are remembered. */
  public Clearances clearances() {
    return clearances;
  }

  /** What the gate did so far. */
  public GateCounters counters() {
    return counters;
  }

  /** Passes the request on, or answers it. */
  public void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (config.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    Optional<HttpServletRequest> passing =
        request.getDispatcherType() == DispatcherType.ERROR
            ? error(request, response)
            : enter(request, response);
    if (passing.isPresent()) {
      chain.doFilter(passing.get(), response);
      noticeStepUps(request);
    }
  }

  /** Error pages are not guarded; the one for our refusal is kept by no cache either. */
  private Optional<HttpServletRequest> error(
      HttpServletRequest request, HttpServletResponse response) {
    if (GateVisit.of(request).filter(GateVisit::isStopped).isPresent()) {
      GateAnswers.neverCached(response);
    }
    return Optional.of(header.cleaned(request));
  }

  /** The request as the application is to see it, or empty if it was answered. */
  private Optional<HttpServletRequest> enter(
      HttpServletRequest request, HttpServletResponse response) throws IOException {
    noticeStepUps(request);
    HttpServletRequest clean = header.cleaned(request);
    List<GateRule> guarding;
    GateVisit visit;
    try {
      GuardedRequest guarded = new GuardedRequest(request, welcome);
      visit = GateVisit.of(request).orElseGet(() -> new GateVisit(place(guarded)));
      guarding = config.rules().stream().filter(rule -> rule.guards(guarded)).toList();
    } catch (RuntimeException e) {
      // A request that we do not understand passes every rule.
      config.rules().forEach(rule -> desk.failed(rule, e));
      return Optional.of(clean);
    }
    for (GateRule rule : guarding) {
      visit.remember(request);
      if (visit.isNewTo(rule)
          && !isExempt(rule, visit)
          && desk.apply(rule, new Passage(request, response, visit)) == Step.ANSWERED) {
        return Optional.empty();
      }
    }
    return Optional.of(visit.found().isEmpty() ? clean : header.added(request, visit.found()));
  }

  private Place place(GuardedRequest guarded) {
    return config.redirects().stream().anyMatch(guarded::isWithin)
        ? Place.STEP_UP
        : Place.ELSEWHERE;
  }

  /** Where visitors are sent, they are not sent on. */
  private static boolean isExempt(GateRule rule, GateVisit visit) {
    return visit.place() == Place.STEP_UP && rule.action() instanceof Redirect;
  }

  /** Lets requests go on that waited for the answer which this request brought. Never fails. */
  public void answered(HttpServletRequest answer) {
    try {
      waiting.answered(answer);
    } catch (RuntimeException e) {
      // The session ended meanwhile. Who waited goes on in time.
      LOG.log(Level.DEBUG, () -> "Nobody was woken: " + e.getClass().getName());
    }
  }

  private void noticeStepUps(HttpServletRequest request) {
    if (config.clearedBy().isEmpty()) {
      return;
    }
    try {
      clearances.notice(request);
    } catch (RuntimeException e) {
      // The session ended meanwhile.
      LOG.log(Level.DEBUG, () -> "No step-up noticed: " + e.getClass().getName());
    }
  }

  @Override
  public void close() {
    waiting.close();
  }
}
