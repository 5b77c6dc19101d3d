package io.github.webrtcmasking.internal.gate;

import io.github.webrtcmasking.internal.gate.RuleEnforcer.Passage;
import io.github.webrtcmasking.internal.gate.RuleEnforcer.Step;
import io.github.webrtcmasking.internal.gate.path.GuardedRequest;
import io.github.webrtcmasking.internal.gate.path.WelcomeFiles;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSessionAttributeListener;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/**
 * The configured reaction to assessments, for applications that read none. Whatever of it fails,
 * the request passes. Thread-safe; whoever made it closes it.
 */
public final class Gate implements AutoCloseable {

  private static final Logger LOG = System.getLogger(Gate.class.getName());

  private final GateConfig config;
  private final PassedStepUps passedStepUps;
  private final GateWaiting waiting;
  private final GateCounters counters;
  private final GateHeader header;
  private final RuleEnforcer enforcer;
  private final Exemptions exemptions;
  private final StepUps stepUps;
  private final WelcomeFiles welcome = new WelcomeFiles();

  /** A gate before one application. */
  public Gate(GateConfig config, GateVisitors visitors, Clock clock) {
    this.config = config;
    this.passedStepUps = new PassedStepUps(config, visitors);
    this.stepUps = new StepUps(config, passedStepUps, visitors);
    this.exemptions = new Exemptions(config.rules());
    this.waiting = new GateWaiting(visitors, clock);
    this.counters = new GateCounters(config.rules());
    this.header = new GateHeader(config.header());
    this.enforcer = new RuleEnforcer(visitors, passedStepUps, waiting, counters);
  }

  /** Where passed step-ups are remembered. */
  public PassedStepUps passedStepUps() {
    return passedStepUps;
  }

  /**
   * What is to be told of session attributes, where the application says by one that a step-up was
   * passed; to be registered before the first request.
   */
  public Optional<HttpSessionAttributeListener> stepUps() {
    return config.clearedBy().isEmpty() ? Optional.empty() : Optional.of(stepUps);
  }

  /** The server tells {@link #stepUps} of session attributes. */
  public void hearStepUpsFromServer() {
    stepUps.hearFromServer();
  }

  /** Sessions are not the server's, which cannot tell of what is in them. */
  public void lookForStepUpsAfterRequests() {
    stepUps.lookAfterRequests();
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
      stepUps.during(request, () -> chain.doFilter(passing.get(), response));
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

  /** Where visitors are sent, they are not sent on, be it that the page forwards them. */
  private GateVisit begin(GuardedRequest guarded, HttpServletRequest request) {
    Set<String> exempt;
    try {
      exempt = exemptions.of(guarded);
    } catch (RuntimeException e) {
      // What we do not understand is no page that we send visitors to.
      LOG.log(Level.DEBUG, () -> "No page of a step-up: " + e.getClass().getName());
      exempt = Set.of();
    }
    GateVisit visit = new GateVisit(exempt);
    if (visit.isRemarkable()) {
      visit.remember(request);
    }
    return visit;
  }

  /** A rule that fails opens itself, and no other one. */
  private boolean takeUp(GateRule rule, GuardedRequest guarded, GateVisit visit) {
    try {
      return rule.guards(guarded) && visit.takeUp(rule) && !visit.isExempt(rule);
    } catch (RuntimeException e) {
      enforcer.failed(rule, e);
      return false;
    }
  }

  /** Lets requests go on that waited for the answer that this request brought. Never fails. */
  public void answered(HttpServletRequest answer) {
    try {
      waiting.answered(answer);
    } catch (RuntimeException e) {
      // The session ended meanwhile. Who waited goes on in time.
      LOG.log(Level.DEBUG, () -> "Nobody was woken: " + e.getClass().getName());
    }
  }

  @Override
  public void close() {
    waiting.close();
  }
}
