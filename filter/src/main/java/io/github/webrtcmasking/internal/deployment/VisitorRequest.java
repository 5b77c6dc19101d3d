package io.github.webrtcmasking.internal.deployment;

import io.github.webrtcmasking.internal.observation.ClientAddressResolver;
import io.github.webrtcmasking.internal.observation.HttpSide;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came to the front of the chain, before any filter of the application wrapped it.
 * It decides which network the request belongs to. Stored as a request attribute, so its text form
 * contains no address. Safe for all threads that may work on one request.
 */
final class VisitorRequest {

  private final HttpServletRequest front;
  private final ClientAddressResolver clients;
  private final Instant arrived;

  /** As it came: Tomcat shows the new id here when the application has changed the session's. */
  private final @Nullable String sent;

  private volatile @Nullable HttpSide http;
  private volatile boolean resolved;
  private volatile String session = "";

  VisitorRequest(HttpServletRequest front, ClientAddressResolver clients, Instant arrived) {
    this.front = front;
    this.clients = clients;
    this.arrived = arrived;
    this.sent = front.getRequestedSessionId();
  }

  Instant arrived() {
    return arrived;
  }

  /** Where the request came from; worked out at the first call. */
  Optional<HttpSide> http() {
    if (!resolved) {
      http = clients.resolve(front).orElse(null);
      resolved = true;
    }
    return Optional.ofNullable(http);
  }

  /** Whether the request's address is unknown; usually decided without a look at the headers. */
  boolean isWithoutAddress() {
    return clients.isWithoutAddress(front);
  }

  /** Remembers the session that the latest assessment was read from. */
  void remember(@Nullable HttpSession told) {
    session = name(told);
  }

  /** Whether a filter has replaced the session that the latest assessment was read from. */
  boolean hasOtherSession(HttpServletRequest wrapped) {
    return wrapped != front && !name(wrapped.getSession(false)).equals(session);
  }

  /** Whether the application sees another session than the server's. */
  boolean isReplacedBy(HttpServletRequest wrapped) {
    if (wrapped == front) {
      return false;
    }
    String shown = name(wrapped.getSession(false));
    return !shown.isEmpty()
        && !shown.equals(session)
        && !shown.equals(name(front.getSession(false)));
  }

  /**
   * Whether the browser knows the session by another id until it has the response, because the
   * application has changed or replaced the session in this request. False where that is not sure.
   */
  boolean isNewsToBrowser(HttpSession session, HttpServletRequest wrapped) {
    boolean servers = name(session).equals(name(front.getSession(false)));
    String known = servers ? sent : sentToFilter(wrapped);
    return known != null && !withoutRoute(known).equals(withoutRoute(name(session)));
  }

  /** The id that a filter with sessions of its own has read; null if it does not tell. */
  private @Nullable String sentToFilter(HttpServletRequest wrapped) {
    String told = wrapped.getRequestedSessionId();
    return told == null || told.equals(front.getRequestedSessionId()) ? null : told;
  }

  /** Servers add a point and the name of a node. */
  private static String withoutRoute(String id) {
    int point = id.indexOf('.');
    return point < 0 ? id : id.substring(0, point);
  }

  /** Whether there is no session yet, neither the server's nor the application's. */
  boolean hasNoSession(HttpServletRequest wrapped) {
    return wrapped.getSession(false) == null && front.getSession(false) == null;
  }

  /** The wrapper that decides which session there is; of several, the one closest to the server. */
  Optional<Class<?>> keeperOfSessions(HttpServletRequest wrapped) {
    return SessionKeeper.of(wrapped, front);
  }

  private static String name(@Nullable HttpSession session) {
    return session == null ? "" : session.getId();
  }

  @Override
  public String toString() {
    return "VisitorRequest";
  }
}
