package io.github.webrtcmasking.internal.deployment;

import io.github.webrtcmasking.internal.config.MaskingConfig;
import io.github.webrtcmasking.internal.config.SessionCreation;
import io.github.webrtcmasking.internal.config.SessionOrigin;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Where in the chain the session is that the application means: in front, where it is the server's,
 * or behind filters that put another in its place (Spring Session, Shiro). Found out by the first
 * request that shows it, unless it is configured. Thread-safe.
 */
final class SessionLocation {

  private static final Logger LOG = System.getLogger(SessionLocation.class.getName());

  private final boolean looks;
  private final boolean creates;
  private final AtomicBoolean behind;
  private volatile Runnable turn = () -> {};
  private volatile boolean seen;

  SessionLocation(MaskingConfig config) {
    this.looks = config.sessionOrigin() == SessionOrigin.AUTO;
    this.creates = config.sessions() == SessionCreation.ON_CHALLENGE;
    this.behind = new AtomicBoolean(config.sessionOrigin() == SessionOrigin.APPLICATION);
  }

  /** What is to be done once when the place turns out to be behind filters. */
  void whenFoundBehind(Runnable action) {
    turn = action;
  }

  /** Whether endpoints and gate have to stand where pages get their tag. */
  boolean isBehindFilters() {
    return behind.get();
  }

  /**
   * Whether nobody knows yet what the filters do with sessions, and the visitor has some cookie but
   * no session of the server's. Where a filter answers all pages before a login, none shows it.
   */
  boolean isInDoubt(HttpServletRequest front) {
    return looks && !seen && front.getCookies() != null && front.getSession(false) == null;
  }

  /**
   * Looks at a request behind the application's filters. Before there is any session, ours must not
   * become the server's where a filter would have made its own.
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
    if (replaced && behind.compareAndSet(false, true)) {
      turn.run();
      LOG.log(
          Level.WARNING,
          "The application''s filters replace the server''s session ({0}). From now on challenges,"
              + " answers and the gate stand behind them, where pages get their tag, and with them"
              + " behind whatever asks for a login there. Set webrtc.masking.session.from to"
              + " application, so that this holds from the start; best with an entry of the filter"
              + " in web.xml right behind the one that replaces the session. With container it"
              + " stays in front",
          visitor.keeperOfSessions(wrapped).map(Class::getName).orElse("unknown"));
    }
  }

  /** Whether there is no session yet, and a filter has a say in which one there will be. */
  private static boolean mayMakeItsOwn(VisitorRequest visitor, HttpServletRequest wrapped) {
    return visitor.hasNoSession(wrapped) && visitor.keeperOfSessions(wrapped).isPresent();
  }
}
