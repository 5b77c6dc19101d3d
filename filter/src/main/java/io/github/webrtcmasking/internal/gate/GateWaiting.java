package io.github.webrtcmasking.internal.gate;

import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.internal.waiting.WaitingRoom;
import io.github.webrtcmasking.internal.waiting.WaitingRoom.Seat;
import io.github.webrtcmasking.internal.waiting.WaitingRoom.Visitor;
import io.github.webrtcmasking.internal.waiting.WaitingRoom.Wait;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Lets a request wait for the answer of its visitor's browser. */
final class GateWaiting {

  /** How long a request may hold the container's thread. */
  private static final Duration LONGEST_HOLD = Duration.ofSeconds(2);

  /** The outcome of the wait. */
  enum End {
    /** This request is finished; the browser will send it again. */
    LATER(Next.NOTHING),
    /** As {@link #LATER}, but in the place of another request, which had to make room. */
    CROWDED(Next.NOTHING),
    /** It waited here; look at the assessment again. */
    WAITED(Next.DECIDE),
    /** It waited here as long as it may hold a thread; the time is not over. */
    UNFINISHED(Next.DECIDE_IF_HEARD),
    /** There was nothing to wait for, or the time was already over. */
    OVER(Next.DECIDE),
    /** The waiting room is full, and the client may not follow a redirect to the same page. */
    FULL(Next.DECIDE_IF_HEARD);

    private final Next next;

    End(Next next) {
      this.next = next;
    }

    /** The next step. */
    Next next() {
      return next;
    }

    /** The outcomes to count. */
    List<GateOutcome> outcomes() {
      return switch (this) {
        case LATER, WAITED, UNFINISHED -> List.of(GateOutcome.WAITED);
        case CROWDED -> List.of(GateOutcome.WAITING_ROOM_FULL, GateOutcome.WAITED);
        case OVER -> List.of();
        case FULL -> List.of(GateOutcome.WAITING_ROOM_FULL);
      };
    }
  }

  /** The next step for a request that had to wait. */
  enum Next {
    /** None: the request is answered. */
    NOTHING,
    /** The time is over: decide by what is known now. */
    DECIDE,
    /** The time is not over: decide by what is known now, if anything is. */
    DECIDE_IF_HEARD
  }

  private final WaitingRoom room;
  private final GateVisitors visitors;
  private final Clock clock;

  GateWaiting(WaitingRoom room, GateVisitors visitors, Clock clock) {
    this.room = room;
    this.visitors = visitors;
    this.clock = clock;
  }

  End await(HttpServletRequest request, HttpServletResponse response, GateTrigger trigger) {
    HttpSession session = request.getSession(false);
    Optional<String> network = visitors.network(request);
    if (session == null || network.isEmpty()) {
      // No answer can come for this request.
      return End.OVER;
    }
    Duration left = WaitDeadline.beginOrContinue(session, network.get(), trigger.patience(), clock);
    if (left.isZero()) {
      return End.OVER;
    }
    Wait wait =
        new Wait(
            new Visitor(session.getId(), network.get()),
            left,
            () -> visitors.assessment(request).getVerdict() != Verdict.PENDING);
    Optional<Repeatable> repeatable =
        SelfRedirect.of(request).map(reference -> new Repeatable(request, response, reference));
    if (repeatable.isPresent() && SelfRedirect.isExpected(request)) {
      return park(wait, repeatable.get());
    }
    boolean held = room.hold(wait.within(LONGEST_HOLD));
    Duration rest = held ? left.minus(LONGEST_HOLD) : left;
    if (held && (rest.isNegative() || rest.isZero() || wait.answered().getAsBoolean())) {
      return End.WAITED;
    }
    // Most scripts follow a redirect, and trying one is better than refusing the request.
    return repeatable.isPresent() && trigger.pending().actsAtLast()
        ? park(new Wait(wait.visitor(), rest, wait.answered()), repeatable.get())
        : held ? End.UNFINISHED : End.FULL;
  }

  private record Repeatable(
      HttpServletRequest request, HttpServletResponse response, String reference) {}

  private End park(Wait wait, Repeatable repeatable) {
    Optional<Seat> free = room.park(wait.visitor().session());
    if (free.isEmpty()) {
      return End.FULL;
    }
    Seat seat = free.get();
    try {
      AsyncContext async =
          repeatable.request().startAsync(repeatable.request(), repeatable.response());
      seat.await(
          wait,
          async,
          () ->
              GateAnswers.repeat(
                  (HttpServletResponse) async.getResponse(), repeatable.reference()));
    } catch (IllegalStateException e) {
      seat.leave();
      throw e;
    }
    return seat.isCleared() ? End.CROWDED : End.LATER;
  }

  /**
   * Releases the requests that wait for this answer: those of its session and network, unless the
   * assessment is still pending.
   */
  void answered(HttpServletRequest answer) {
    // Usually nobody waits. Then leave the session alone, because a look at it counts as use.
    HttpSession session = room.isEmpty() ? null : answer.getSession(false);
    if (session == null || visitors.assessment(answer).getVerdict() == Verdict.PENDING) {
      return;
    }
    visitors.network(answer).ifPresent(network -> room.wake(new Visitor(session.getId(), network)));
  }
}
