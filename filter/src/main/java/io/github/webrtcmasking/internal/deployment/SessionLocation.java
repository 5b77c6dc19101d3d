package io.github.webrtcmasking.internal.deployment;

import io.github.webrtcmasking.internal.config.MaskingConfig;
import io.github.webrtcmasking.internal.config.SessionCreation;
import io.github.webrtcmasking.internal.config.SessionOrigin;
import io.github.webrtcmasking.internal.support.Loggers;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Knows where in the chain the application's session is: at the front if it is the server's, or
 * behind filters that replace it (Spring Session, Shiro). Unless it is configured, the first
 * request that shows a replaced session decides. Thread-safe.
 */
final class SessionLocation {

  private static final Logger LOG = Loggers.of(SessionLocation.class);

  private final boolean looks;
  private final boolean creates;
  private final AtomicBoolean behind;
  private volatile Runnable turn = () -> {};
  private volatile boolean seen;

  SessionLocation(MaskingConfig config) {
    this.looks = config.sessionOrigin() == SessionOrigin.AUTO;
    this.creates =
        config.sessions() == SessionCreation.ON_CHALLENGE || config.gate().mayBeginSessions();
    this.behind = new AtomicBoolean(config.sessionOrigin() == SessionOrigin.APPLICATION);
  }

  /** Sets what to do once, when the session turns out to be behind filters. */
  void whenFoundBehind(Runnable action) {
    turn = action;
  }

  /** Says that a filter replaces the session, unless it is configured whose sessions are used. */
  void areBehind() {
    if (looks) {
      turnBehind();
    }
  }

  /** Turns to the sessions behind the filters; whether they were not in use before. */
  private boolean turnBehind() {
    boolean news = behind.compareAndSet(false, true);
    if (news) {
      turn.run();
    }
    return news;
  }

  /**
   * Whether the endpoints and the gate have to work behind the filters, where pages get their tag.
   */
  boolean isBehindFilters() {
    return behind.get();
  }

  /**
   * Whether the filters may have a session that the server does not know: no request has shown yet
   * what they do, and the visitor has a cookie but no session of the server's. This lasts while a
   * filter answers every page itself, as before a login.
   */
  boolean isInDoubt(HttpServletRequest front) {
    return looks && !seen && front.getCookies() != null && front.getSession(false) == null;
  }

  /**
   * Looks at a request behind the application's filters. If there is no session yet and a filter
   * could create its own, we must not create one of the server's.
   */
  void look(VisitorRequest visitor, HttpServletRequest wrapped) {
    if (!looks || behind.get()) {
      return;
    }
    if (!seen && visitor.keeperOfSessions(wrapped).isEmpty()) {
      seen = true;
    }
    boolean replaced =
        visitor.isReplacedBy(wrapped) || (creates && mayMakeItsOwn(visitor, wrapped));
    if (replaced && turnBehind()) {
      LOG.log(
          Level.WARNING,
          "The application''s filters replace the server''s session ({0}). From now on the"
              + " endpoints and the gate work behind these filters, where pages get their tag, and"
              + " so behind any filter there that asks for a login. To have this from the start,"
              + " set webrtc.masking.session.from=application; it is best to put an entry of the"
              + " filter into web.xml right behind the one that replaces the session. To keep"
              + " them in front, set it to container",
          visitor.keeperOfSessions(wrapped).map(Class::getName).orElse("unknown"));
    }
  }

  /** Whether there is no session yet, and a filter can decide which one there will be. */
  private static boolean mayMakeItsOwn(VisitorRequest visitor, HttpServletRequest wrapped) {
    return visitor.hasNoSession(wrapped) && visitor.keeperOfSessions(wrapped).isPresent();
  }
}
