package io.github.webrtcmasking.internal.gate;

import io.github.webrtcmasking.internal.gate.RuleEnforcer.Passage;
import io.github.webrtcmasking.internal.gate.RuleEnforcer.Step;
import io.github.webrtcmasking.internal.gate.destination.TargetPages;
import io.github.webrtcmasking.internal.gate.path.GuardedRequest;
import io.github.webrtcmasking.internal.gate.path.WelcomeFiles;
import io.github.webrtcmasking.internal.gate.refusal.RefusalPages;
import io.github.webrtcmasking.internal.gate.refusal.RefusalScripts;
import io.github.webrtcmasking.internal.support.Loggers;
import io.github.webrtcmasking.internal.waiting.WaitingRoom;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSessionAttributeListener;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The configured reaction to assessments, for applications that do not read them. If anything in it
 * fails, the request passes. Thread-safe.
 */
public final class Gate {

  private static final Logger LOG = Loggers.of(Gate.class);

  private final GateConfig config;
  private final PassedStepUps passedStepUps;
  private final GateWaiting waiting;
  private final GateCounters counters;
  private final GateHeader header;
  private final RuleEnforcer enforcer;
  private final Exemptions exemptions;
  private final StepUps stepUps;
  private final TargetPages targets;
  private final RefusalPages refusals;
  private final WelcomeFiles welcome = new WelcomeFiles();

  /** A gate whose own pages run no scripts. */
  Gate(GateConfig config, GateVisitors visitors, WaitingRoom room, Clock clock) {
    this(config, visitors, room, clock, (request, response) -> List.of());
  }

  /**
   * A gate in front of one application.
   *
   * @param room where requests wait; whoever made it closes it
   * @param scripts what runs in the page for refused visitors
   */
  public Gate(
      GateConfig config,
      GateVisitors visitors,
      WaitingRoom room,
      Clock clock,
      RefusalScripts scripts) {
    this.config = config;
    this.passedStepUps = new PassedStepUps(config, visitors);
    this.stepUps = new StepUps(config, passedStepUps, visitors);
    this.exemptions = new Exemptions(config.rules());
    this.targets = new TargetPages(config.targets());
    this.waiting = new GateWaiting(room, visitors, clock);
    this.counters = new GateCounters(config.rules());
    this.header = new GateHeader(config.header());
    this.refusals = new RefusalPages(config.refusal(), scripts);
    this.enforcer = new RuleEnforcer(visitors, passedStepUps, waiting, counters, refusals);
  }

  /** The passed step-ups of the application. */
  public PassedStepUps passedStepUps() {
    return passedStepUps;
  }

  /**
   * The listener to register before the first request; empty unless the application sets session
   * attributes to say that a step-up was passed.
   */
  public Optional<HttpSessionAttributeListener> stepUps() {
    return config.clearedBy().isEmpty() ? Optional.empty() : Optional.of(stepUps);
  }

  /** Says that the server will call {@link #stepUps} about session attributes. */
  public void hearStepUpsFromServer() {
    stepUps.hearFromServer();
  }

  /**
   * Says that the sessions are not the server's, so the server will report none of their
   * attributes.
   */
  public void lookForStepUpsAfterRequests() {
    stepUps.lookAfterRequests();
  }

  /**
   * Looks for the pages that visitors will be sent to or shown. Call it when the application has
   * registered everything. Never fails.
   */
  public void lookForPages(ServletContext application) {
    targets.look(application);
    if (!config.isEmpty()) {
      refusals.look(application);
    }
  }

  /** The counts so far. */
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
      stepUps.during(request, () -> chain.doFilter(passing.get(), response));
      targets.answered(request, response);
    }
  }

  /** Error pages are not guarded. The error page for our own refusal is not cached either. */
  private Optional<HttpServletRequest> error(
      HttpServletRequest request, HttpServletResponse response) {
    if (GateVisit.of(request).filter(GateVisit::isStopped).isPresent()) {
      GateAnswers.neverCached(response);
    }
    return Optional.of(header.cleaned(request));
  }

  /** The request as the application should see it, or empty if the gate answered it. */
  private Optional<HttpServletRequest> enter(
      HttpServletRequest request, HttpServletResponse response) throws IOException {
    HttpServletRequest clean = header.cleaned(request);
    GuardedRequest guarded = new GuardedRequest(request, welcome);
    GateVisit visit = GateVisit.of(request).orElseGet(() -> begin(guarded, request));
    for (GateRule rule : config.rules()) {
      if (takeUp(rule, guarded, visit)) {
        visit.remember(request);
        if (enforcer.apply(rule, new Passage(request, response, visit)) == Step.ANSWERED) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(visit.found().isEmpty() ? clean : header.added(request, visit.found()));
  }

  /**
   * Begins a visit. The page asked for decides which rules do not redirect, even if it forwards
   * later.
   */
  private GateVisit begin(GuardedRequest guarded, HttpServletRequest request) {
    Set<String> exempt;
    try {
      exempt = exemptions.of(guarded);
    } catch (RuntimeException e) {
      // A request that we cannot read is not for a page to which we send visitors.
      LOG.log(Level.DEBUG, () -> "Could not look for a step-up page: " + e.getClass().getName());
      exempt = Set.of();
    }
    GateVisit visit = new GateVisit(exempt);
    if (visit.isRemarkable()) {
      visit.remember(request);
    }
    return visit;
  }

  /**
   * Whether the rule applies to the request. A rule that fails lets the request pass; the others
   * still apply.
   */
  private boolean takeUp(GateRule rule, GuardedRequest guarded, GateVisit visit) {
    try {
      return rule.guards(guarded) && visit.takeUp(rule) && !visit.isExempt(rule);
    } catch (RuntimeException e) {
      enforcer.failed(rule, e);
      return false;
    }
  }

  /** Releases the requests that waited for the answer which this request brought. Never fails. */
  public void answered(HttpServletRequest answer) {
    try {
      waiting.answered(answer);
    } catch (RuntimeException e) {
      // The session has just ended. Requests that wait for it go on when their time is over.
      LOG.log(Level.DEBUG, () -> "Could not release waiting requests: " + e.getClass().getName());
    }
  }
}
