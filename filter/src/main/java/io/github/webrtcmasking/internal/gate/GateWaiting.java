package io.github.webrtcmasking.internal.gate;

import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.internal.gate.Patience.Deadline;
import io.github.webrtcmasking.internal.gate.WaitingRoom.Place;
import io.github.webrtcmasking.internal.gate.WaitingRoom.Wait;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** How one request waits for the answer of its visitor's browser. */
final class GateWaiting implements AutoCloseable {

  /** What became of the wait. */
  enum End {
    /** The visitor's browser will send the request again; this one is done with. */
    LATER,
    /** It waited here; the assessment is to be looked at again. */
    WAITED,
    /** There was nothing to wait for, or the time was over. */
    OVER,
    /** As many as may be are waiting. */
    FULL
  }

  private final WaitingRoom room = new WaitingRoom();
  private final GateVisitors visitors;
  private final Clock clock;

  GateWaiting(GateVisitors visitors, Clock clock) {
    this.visitors = visitors;
    this.clock = clock;
  }

  End await(HttpServletRequest request, HttpServletResponse response, Duration most) {
    HttpSession session = request.getSession(false);
    Optional<String> network = visitors.network(request);
    if (session == null || network.isEmpty()) {
      // No answer can come for this request.
      return End.OVER;
    }
    Duration left = Patience.left(session, network.get(), new Deadline(clock.instant(), most));
    if (left.isZero()) {
      return End.OVER;
    }
    Wait wait =
        new Wait(
            session.getId(),
            left,
            () -> visitors.assessment(request).getVerdict() != Verdict.PENDING);
    Optional<String> reference = Repetition.of(request);
    if (reference.isEmpty()) {
      return room.hold(wait) ? End.WAITED : End.FULL;
    }
    Optional<Place> place = room.park();
    if (place.isEmpty()) {
      return End.FULL;
    }
    park(place.get(), wait, new Exchange(request, response, reference.get()));
    return End.LATER;
  }

  private record Exchange(
      HttpServletRequest request, HttpServletResponse response, String reference) {}

  private static void park(Place place, Wait wait, Exchange exchange) {
    try {
      place.await(
          wait,
          exchange.request().startAsync(exchange.request(), exchange.response()),
          exchange.reference());
    } catch (IllegalStateException e) {
      place.leave();
      throw e;
    }
  }

  /** Lets the requests of the answer's session go on. */
  void answered(HttpServletRequest answer) {
    // Mostly nobody waits; then the session is not looked at, which would count as its use.
    HttpSession session = room.isEmpty() ? null : answer.getSession(false);
    if (session != null) {
      room.wake(session.getId());
    }
  }

  @Override
  public void close() {
    room.close();
  }
}
