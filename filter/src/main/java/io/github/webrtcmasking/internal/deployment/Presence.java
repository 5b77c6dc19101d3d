package io.github.webrtcmasking.internal.deployment;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.internal.endpoint.EndpointContext;
import io.github.webrtcmasking.internal.gate.GateVisitors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Keeps the session attributes true for the network that each request comes from. */
final class Presence implements GateVisitors {

  private static final Logger LOG = System.getLogger(Presence.class.getName());

  /**
   * Sec-Fetch-Dest values of parts of a page. Looking at the session for them would keep alive
   * sessions that the application lets expire, and no code that reads an assessment serves them.
   */
  private static final Set<String> PARTS =
      Set.of("audio", "font", "image", "manifest", "script", "style", "track", "video");

  private final EndpointContext context;

  Presence(EndpointContext context) {
    this.context = context;
  }

  /** Publishes what holds for this request, where it has a session. Never fails. */
  void refresh(HttpServletRequest request) {
    String destination = request.getHeader("Sec-Fetch-Dest");
    if (destination != null && PARTS.contains(destination)) {
      return;
    }
    try {
      HttpSession session = request.getSession(false);
      if (session != null) { // most pages of many applications have none: as cheap as that
        assessment(request, session, context.clock().instant());
      }
    } catch (RuntimeException e) {
      tell(e);
    }
  }

  /** What holds for this request; pending without a session. Never fails. */
  @Override
  public Assessment assessment(HttpServletRequest request) {
    Instant now = context.clock().instant();
    try {
      HttpSession session = request.getSession(false);
      return session == null ? Assessment.pending(now) : assessment(request, session, now);
    } catch (RuntimeException e) {
      tell(e);
      return Assessment.pending(now);
    }
  }

  private Assessment assessment(HttpServletRequest request, HttpSession session, Instant now) {
    return context
        .clients()
        .resolve(request)
        .map(http -> context.sessions().refresh(session, context.network(session, http), now))
        .orElseGet(() -> Assessment.pending(now));
  }

  /** For example a session that ended in another request just now. */
  private static void tell(RuntimeException e) {
    LOG.log(Level.DEBUG, () -> "No assessment for a request: " + e.getClass().getName());
  }

  @Override
  public Optional<String> network(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null
        ? Optional.empty()
        : context.clients().resolve(request).map(http -> context.network(session, http));
  }
}
