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
import io.github.webrtcmasking.internal.support.RecentFiles;
import io.github.webrtcmasking.internal.support.Ticker;
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
 * Tells of each request what holds for it, as request attributes with the names of the session's.
 *
 * <p>A request has one network, that of the front of the chain, whatever wraps it later and however
 * it is dispatched. What is said of that network is read anew whenever it is asked for, because it
 * may change while the request is served: an answer arrives, a step-up is passed, the session ends.
 * Then the attributes follow. Without a session it is pending, without a network not evaluated.
 *
 * <p>A request that has not come in through this application's front, or hides its attributes, is
 * of the network that it shows itself, and keeps nothing: another application's, which includes a
 * page of this one, has attributes of its own.
 */
final class SessionAssessments implements GateVisitors {

  private static final Logger LOG = System.getLogger(SessionAssessments.class.getName());

  /** The request attribute with the {@link VisitorRequest}, of this deployment alone. */
  private final String attribute = "io.github.webrtcmasking.visitor." + UUID.randomUUID();

  private final EndpointContext context;
  private final SessionLocation sessions;
  private final RecentFiles files = new RecentFiles(Ticker.SYSTEM);

  SessionAssessments(EndpointContext context) {
    this.context = context;
    this.sessions = new SessionLocation(context.config());
  }

  /** Where in the chain the application's sessions are. */
  SessionLocation sessions() {
    return sessions;
  }

  /**
   * Publishes what holds for this request, once for all of its dispatches. Left out are files that
   * the container serves by itself: no code reads anything there, and looking at the session would
   * keep alive one that the application lets expire. Never fails.
   */
  void enter(HttpServletRequest request) {
    try {
      switch (request.getDispatcherType()) {
        case REQUEST -> arrive(request);
        case FORWARD, ERROR -> arriveOnce(request);
        case ASYNC -> assessment(request); // time has gone by
        case INCLUDE -> {} // part of what is dispatched already, here or in another application
      }
    } catch (RuntimeException e) {
      log(e);
    }
  }

  /**
   * The same behind the application's filters: publishes again where they have put another session
   * in front of the container's, and for the first time where a container forwards past the front,
   * as to its login page. Never fails.
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
    } catch (RuntimeException e) {
      log(e);
    }
  }

  /** Looks where sessions are, at a request for an endpoint. */
  void lookBehindFilters(HttpServletRequest front, HttpServletRequest here) {
    sessions.look(new VisitorRequest(front, context.clients(), now()), here);
  }

  private void arriveOnce(HttpServletRequest request) {
    VisitorRequest known = visitor(request);
    if (known == null) {
      arrive(request);
    } else if (request.getAttribute(MaskingSessions.ASSESSMENT) == null) {
      // It came for a file, and is passed on to where code reads.
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
      publish(current(request, visitor), request);
    }
  }

  /** What holds for this request; pending without a session. Never fails. */
  @Override
  public Assessment assessment(HttpServletRequest request) {
    try {
      VisitorRequest visitor = visitor(request);
      if (visitor == null) {
        return read(request.getSession(false), context.clients().resolve(request), now());
      }
      Assessment current = current(request, visitor);
      if (!current.equals(request.getAttribute(MaskingSessions.ASSESSMENT))
          || !MaskingSessions.advice(current)
              .equals(request.getAttribute(MaskingSessions.ADVICE))) {
        publish(current, request);
      }
      return current;
    } catch (RuntimeException e) {
      log(e);
      return Assessment.pending(now());
    }
  }

  private static void publish(Assessment current, HttpServletRequest request) {
    request.setAttribute(MaskingSessions.ASSESSMENT, current);
    request.setAttribute(MaskingSessions.VERDICT, current.getVerdict().name());
    request.setAttribute(MaskingSessions.ADVICE, MaskingSessions.advice(current));
  }

  /** What holds now; pending since the request came where it has no session. */
  private Assessment current(HttpServletRequest request, VisitorRequest visitor) {
    try {
      HttpSession session = request.getSession(false);
      visitor.remember(session);
      if (session != null) { // most pages of many applications have none: as cheap as that
        return read(session, visitor.http(), now());
      }
      if (visitor.isWithoutAddress()) {
        return withoutAddress(visitor.arrived());
      }
    } catch (RuntimeException e) {
      log(e);
    }
    return Assessment.pending(visitor.arrived());
  }

  private Assessment read(@Nullable HttpSession session, Optional<HttpSide> http, Instant now) {
    if (http.isEmpty()) {
      return session == null ? withoutAddress(now) : context.sessions().withoutAddress(session);
    }
    return session == null
        ? Assessment.pending(now)
        : context.sessions().refresh(session, context.network(session, http.get()), now);
  }

  /** No answer can ever say anything of such a visitor, so nobody is to wait for one. */
  private static Assessment withoutAddress(Instant now) {
    return Assessment.of(
        Verdict.NOT_EVALUATED, Confidence.LOW, List.of(Reason.ADDRESS_UNKNOWN), now);
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

  /** Whether the front of the chain has been passed: some containers call it twice. */
  boolean hasEntered(HttpServletRequest request) {
    return visitor(request) != null;
  }

  private @Nullable VisitorRequest visitor(HttpServletRequest request) {
    return request.getAttribute(attribute) instanceof VisitorRequest visitor ? visitor : null;
  }

  /** For example a session that ended in another request just now. */
  private static void log(RuntimeException e) {
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
