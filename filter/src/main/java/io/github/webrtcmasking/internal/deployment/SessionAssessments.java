package io.github.webrtcmasking.internal.deployment;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.endpoint.EndpointContext;
import io.github.webrtcmasking.internal.gate.GateVisitors;
import io.github.webrtcmasking.internal.observation.HttpSide;
import io.github.webrtcmasking.internal.session.MaskingSessions;
import io.github.webrtcmasking.internal.support.Loggers;
import io.github.webrtcmasking.internal.support.Once;
import io.github.webrtcmasking.internal.support.RecentFiles;
import io.github.webrtcmasking.internal.support.Ticker;
import io.github.webrtcmasking.internal.waiting.AnswerWaits;
import io.github.webrtcmasking.internal.waiting.AnswerWaits.Awaited;
import io.github.webrtcmasking.internal.waiting.WaitingRoom.Visitor;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the assessment of each request as request attributes, under the same names as in the
 * session.
 *
 * <p>A request has one network: the one that it had at the front of the chain, whatever wraps or
 * dispatches it later. Each call reads the network's assessment anew and updates the attributes,
 * because it may change while the request is served: an answer may arrive, or the session may end.
 * Without a session the assessment is {@code PENDING}; without an address it is {@code
 * NOT_EVALUATED}.
 *
 * <p>A request that did not pass the front of this application's chain, or hides its attributes,
 * has the network that it shows itself, and gets no attributes. One example is the request of
 * another application that includes a page of this one: its attributes are that application's.
 */
final class SessionAssessments implements GateVisitors, AnswerWaits.Visitors {

  private static final Logger LOG = Loggers.of(SessionAssessments.class);

  /**
   * The request attribute with the {@link VisitorRequest}; each deployment has a name of its own.
   */
  private final String attribute = "io.github.webrtcmasking.visitor." + UUID.randomUUID();

  private final EndpointContext context;
  private final SessionLocation sessions;
  private final Once told = new Once();
  private final RecentFiles files = new RecentFiles(Ticker.SYSTEM);

  SessionAssessments(EndpointContext context) {
    this.context = context;
    this.sessions = new SessionLocation(context.config());
  }

  /** Knows where in the chain the application's sessions are. */
  SessionLocation sessions() {
    return sessions;
  }

  /**
   * Publishes the assessment of a request. Skips files that the container serves by itself: no code
   * reads the assessment there, and looking at the session would keep it from expiring. Never
   * fails.
   */
  void enter(HttpServletRequest request) {
    try {
      switch (request.getDispatcherType()) {
        case REQUEST -> arrive(request);
        case FORWARD, ERROR -> arriveOnce(request);
        case ASYNC -> assessment(request); // reads it anew, because time has passed
        case INCLUDE -> {} // part of a page that is already dispatched
      }
    } catch (RuntimeException | LinkageError | VirtualMachineError e) {
      log(e);
    }
  }

  /**
   * Publishes the assessment behind the application's filters: again if the filters have replaced
   * the session, and for the first time if the container forwarded past the front of the chain, for
   * example to its login page. Never fails.
   */
  void enterBehindFilters(HttpServletRequest request) {
    if (request.getDispatcherType() != DispatcherType.REQUEST) {
      enter(request);
    } else {
      arriveBehindFilters(request);
    }
  }

  private void arriveBehindFilters(HttpServletRequest request) {
    try {
      VisitorRequest known = visitor(request);
      if (known != null) {
        sessions.look(known, request);
        if (known.hasOtherSession(request)) {
          assessment(request);
        }
      }
    } catch (RuntimeException | LinkageError | VirtualMachineError e) {
      log(e);
    }
  }

  /** Finds out from a request for an endpoint where the sessions are. */
  void lookBehindFilters(HttpServletRequest front, HttpServletRequest here) {
    sessions.look(new VisitorRequest(front, context.clients(), now()), here);
  }

  private void arriveOnce(HttpServletRequest request) {
    VisitorRequest known = visitor(request);
    if (known == null) {
      arrive(request);
    } else if (request.getAttribute(MaskingSessions.ASSESSMENT) == null) {
      // It came for a file and was skipped; now it is dispatched to code that may read it.
      publishUnlessFile(request, known);
    }
  }

  private void arrive(HttpServletRequest request) {
    VisitorRequest visitor = new VisitorRequest(request, context.clients(), now());
    request.setAttribute(attribute, visitor);
    publishUnlessFile(request, visitor);
  }

  private void publishUnlessFile(HttpServletRequest request, VisitorRequest visitor) {
    if (!files.serve(request)) {
      MaskingSessions.publish(current(request, visitor), request);
    }
  }

  /** The assessment of this request; pending without a session. Never fails. */
  @Override
  public Assessment assessment(HttpServletRequest request) {
    try {
      VisitorRequest visitor = visitor(request);
      if (visitor == null) {
        return read(request, request.getSession(false), context.clients().resolve(request), now());
      }
      Assessment current = current(request, visitor);
      if (!current.equals(request.getAttribute(MaskingSessions.ASSESSMENT))
          || !MaskingSessions.advice(current)
              .equals(request.getAttribute(MaskingSessions.ADVICE))) {
        MaskingSessions.publish(current, request);
      }
      return current;
    } catch (RuntimeException | LinkageError | VirtualMachineError e) {
      log(e);
      return Assessment.pending(now());
    }
  }

  /** The current assessment; without a session, pending since the request arrived. */
  private Assessment current(HttpServletRequest request, VisitorRequest visitor) {
    try {
      HttpSession session = request.getSession(false);
      visitor.remember(session);
      if (session != null) { // the rest is cheap, because in many applications most pages have none
        return read(request, session, visitor.http(), now());
      }
      if (visitor.isWithoutAddress()) {
        return withoutAddress(visitor.arrived());
      }
    } catch (RuntimeException | LinkageError | VirtualMachineError e) {
      log(e);
    }
    return Assessment.pending(visitor.arrived());
  }

  private Assessment read(
      HttpServletRequest request,
      @Nullable HttpSession session,
      Optional<HttpSide> http,
      Instant now) {
    if (session == null) {
      return http.isEmpty() ? withoutAddress(now) : Assessment.pending(now);
    }
    if (isOnlyRead(session, request)) {
      return http.map(side -> context.sessions().peek(session, side.address(), now))
          .orElseGet(() -> withoutAddress(now));
    }
    return http.map(side -> context.sessions().refresh(session, side.address(), now))
        .orElseGet(() -> context.sessions().withoutAddress(session));
  }

  /**
   * Whether nothing of ours is added to a session: a filter keeps it, and it holds nothing of ours
   * yet. Browsers ask for several things at once, and a store such as Spring Session's for JDBC
   * fails the second request that adds the same attribute.
   */
  private boolean isOnlyRead(HttpSession session, HttpServletRequest request) {
    return !context.sessions().isKnown(session) && SessionKeeper.of(request, null).isPresent();
  }

  /** No answer can ever help with such a visitor, so nobody should wait for one. */
  private static Assessment withoutAddress(Instant now) {
    return Assessment.of(
        Verdict.NOT_EVALUATED, Confidence.LOW, List.of(Reason.ADDRESS_UNKNOWN), now);
  }

  /** Keeps nothing of the request, which may be over when the answer comes. */
  @Override
  public Optional<Awaited> awaited(HttpServletRequest request) {
    try {
      HttpSession session = request.getSession(false);
      return session == null || isNewsToBrowser(session, request)
          ? Optional.empty()
          : network(request)
              .map(
                  network ->
                      new Awaited(
                          new Visitor(session.getId(), network), () -> latest(session, network)));
    } catch (RuntimeException | LinkageError | VirtualMachineError e) {
      log(e);
      return Optional.empty();
    }
  }

  /** Until the response is there, the answer comes with the old cookie, and so for nobody. */
  private boolean isNewsToBrowser(HttpSession session, HttpServletRequest request) {
    VisitorRequest visitor = visitor(request);
    boolean news = visitor != null && visitor.isNewsToBrowser(session, request);
    if (news && told.take()) {
      LOG.log(
          Level.WARNING,
          "Masking.await or awaitAsync is called behind a change of the session's id, or in a new"
              + " session; it returns at once, because until this response is there the browser"
              + " answers with the old cookie. Wait before the session's id changes. In a success"
              + " handler of Spring Security it has changed already: let a rule of the gate wait in"
              + " front of the login instead");
    }
    return news;
  }

  private Assessment latest(HttpSession session, String network) {
    try {
      return context.sessions().refresh(session, network, now());
    } catch (RuntimeException | LinkageError | VirtualMachineError e) {
      log(e);
      return Assessment.pending(now());
    }
  }

  /** Where the request came from. */
  Optional<IpAddress> address(HttpServletRequest request) {
    VisitorRequest visitor = visitor(request);
    return (visitor == null ? context.clients().resolve(request) : visitor.http())
        .map(HttpSide::address);
  }

  private Instant now() {
    return context.clock().instant();
  }

  /** Whether the request has passed the front of the chain, which some containers call twice. */
  boolean hasEntered(HttpServletRequest request) {
    return visitor(request) != null;
  }

  private @Nullable VisitorRequest visitor(HttpServletRequest request) {
    return request.getAttribute(attribute) instanceof VisitorRequest visitor ? visitor : null;
  }

  /** Logs a failure, for example because the session has just ended in another request. */
  private static void log(Throwable e) {
    LOG.log(Level.DEBUG, () -> "No assessment for a request: " + e.getClass().getName());
  }

  @Override
  public Optional<String> network(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return Optional.empty();
    }
    VisitorRequest visitor = visitor(request);
    return (visitor == null ? context.clients().resolve(request) : visitor.http())
        .map(http -> context.network(session, http));
  }
}
