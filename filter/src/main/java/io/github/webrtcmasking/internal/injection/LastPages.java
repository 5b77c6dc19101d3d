package io.github.webrtcmasking.internal.injection;

import io.github.webrtcmasking.internal.support.Recent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What became of the last page of an operator's session, for when they look. Bounded; thread-safe.
 */
public final class LastPages {

  private static final int MOST_SESSIONS = 64;

  /** Answers that were no pages, however they were asked for. */
  private static final Set<InjectionOutcome> NO_PAGE =
      EnumSet.of(
          InjectionOutcome.NOT_A_PAGE_REQUEST,
          InjectionOutcome.LEFT_TO_INNER,
          InjectionOutcome.NO_BODY,
          InjectionOutcome.STATUS,
          InjectionOutcome.NOT_HTML,
          InjectionOutcome.ATTACHMENT,
          InjectionOutcome.ERROR_SENT,
          InjectionOutcome.REDIRECTED);

  private final Recent<String, LastPage> bySession = new Recent<>(MOST_SESSIONS);
  private final Predicate<HttpServletRequest> ofOperator;

  /** Of the sessions whose requests come from an operator, and of no others. */
  public LastPages(Predicate<HttpServletRequest> ofOperator) {
    this.ofOperator = ofOperator;
  }

  /**
   * One page.
   *
   * @param path within the application, as it was asked for
   * @param outcome what became of it
   */
  public record LastPage(String path, InjectionOutcome outcome) {

    /** Whether it got the tag. */
    public boolean hasTag() {
      return outcome == InjectionOutcome.INJECTED;
    }

    /** The outcome as the diagnostic header spells it. */
    public String spelled() {
      return Diagnostics.spelled(outcome);
    }
  }

  /** The last page of the session, if it is known. */
  public Optional<LastPage> of(HttpSession session) {
    return bySession.find(session.getId());
  }

  /** Keeps it where it is a page of a session. Never fails. */
  void note(HttpServletRequest request, InjectionOutcome outcome) {
    if (NO_PAGE.contains(outcome)) {
      return;
    }
    try {
      HttpSession session = request.getSession(false);
      if (session != null && ofOperator.test(request)) {
        String path = RequestEligibility.requestedPath(request);
        bySession.put(session.getId(), new LastPage(path, outcome));
      }
    } catch (RuntimeException | LinkageError | VirtualMachineError e) {
      // The request is over, or its session: then it is not this session's last page.
      return;
    }
  }
}
