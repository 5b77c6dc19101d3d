package io.github.webrtcmasking.internal.gate;

import io.github.webrtcmasking.internal.support.AsyncEnd;
import io.github.webrtcmasking.internal.support.DaemonThreads;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The place where requests wait for the answer of their visitor's browser. Bounded in number and
 * time. Thread-safe; whoever made it closes it.
 */
final class WaitingRoom implements AutoCloseable {

  private static final Logger LOG = System.getLogger(WaitingRoom.class.getName());

  /** How many requests may wait without a thread. */
  static final int MOST_PARKED = 256;

  /** How many requests may wait with the container's thread, and how long. */
  static final int MOST_HELD = 8;

  static final Duration LONGEST_HOLD = Duration.ofSeconds(2);

  /** How much later the container's own timer is set, so that ours comes first. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  /** How long the timer's thread may take to end. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final FairPlaces holding = new FairPlaces(MOST_HELD);
  private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();
  private final EvictingPlaces parking = new EvictingPlaces(MOST_PARKED);
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(1, WaitingRoom::thread);

  private volatile boolean closed;

  WaitingRoom() {
    timer.setRemoveOnCancelPolicy(true);
  }

  /**
   * The timer's thread. The first request that waits starts it; it inherits only that request's
   * class loader.
   */
  private static Thread thread(Runnable work) {
    return DaemonThreads.of(
        "webrtc-masking-gate", work, Thread.currentThread().getContextClassLoader());
  }

  /**
   * The visitor and network whose answer a request waits for. An answer from another network does
   * not count.
   *
   * @param session its id
   * @param network the name of the network
   */
  record Visitor(String session, String network) {
    @Override
    public String toString() {
      return "Visitor";
    }
  }

  /**
   * A wait: for which answer, and for how long.
   *
   * @param time how long at most
   * @param answered whether the answer has already come
   */
  record Wait(Visitor visitor, Duration time, BooleanSupplier answered) {
    @Override
    public String toString() {
      return "Wait[" + time + "]";
    }
  }

  /** One request that waits; {@code end} releases it. */
  private record Waiter(Visitor visitor, Runnable end) {
    @Override
    public String toString() {
      return "Waiter";
    }
  }

  /**
   * Gives a seat to a request that waits without a thread. If all seats are taken, the session that
   * has most of them makes room: its oldest request is told to come again at once. So no rule acts
   * on a request, or lets it pass, because others wait. Empty if the room is closed.
   */
  Optional<Seat> park(String session) {
    return closed ? Optional.empty() : Optional.of(new Seat(parking.enter(session)));
  }

  /** A seat for one request that waits without a thread. */
  final class Seat {

    private final EvictingPlaces.Place place;

    private Seat(EvictingPlaces.Place place) {
      this.place = place;
    }

    /** Whether another request had to make room for this one. */
    boolean isCleared() {
      return place.isCleared();
    }

    /** Lets the request wait, and afterwards tells the browser to send it again. */
    void await(Wait wait, AsyncContext async, String reference) {
      async.setTimeout(wait.time().plus(GRACE).toMillis());
      SuspendedRequest parked =
          new SuspendedRequest(
              async,
              () -> GateAnswers.repeat((HttpServletResponse) async.getResponse(), reference));
      Waiter waiter = new Waiter(wait.visitor(), parked::end);
      parked.whenOver(
          () -> {
            waiters.remove(waiter);
            parking.leave(place);
          });
      async.addListener(new AsyncEnd(parked));
      waiters.add(waiter);
      try {
        parked.endsBy(timer.schedule(parked::end, wait.time().toMillis(), TimeUnit.MILLISECONDS));
      } catch (RejectedExecutionException e) {
        // The room has just been closed, perhaps before this request was in the list.
        parked.end();
      }
      if (wait.answered().getAsBoolean()) {
        parked.end();
      }
      // Last: from here on the request can be evicted.
      parking.occupy(place, parked::end);
    }

    /** Gives the place back unused. */
    void leave() {
      parking.leave(place);
    }
  }

  /** Lets the caller's thread wait; false if there was no place. */
  boolean hold(Wait wait) {
    String session = wait.visitor().session();
    if (closed || !holding.take(session)) {
      return false;
    }
    CountDownLatch answer = new CountDownLatch(1);
    Waiter waiter = new Waiter(wait.visitor(), answer::countDown);
    waiters.add(waiter);
    try {
      long most = Math.min(wait.time().toMillis(), LONGEST_HOLD.toMillis());
      // close() sets the flag before it reads the list, so nobody is missed.
      boolean early =
          closed || wait.answered().getAsBoolean() || answer.await(most, TimeUnit.MILLISECONDS);
      LOG.log(Level.DEBUG, "A request was held, answered in time: {0}", early);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      waiters.remove(waiter);
      holding.leave(session);
    }
    return true;
  }

  /** Releases all requests that wait for the visitor's answer. */
  void wake(Visitor visitor) {
    List.copyOf(waiters).stream()
        .filter(waiter -> waiter.visitor().equals(visitor))
        .forEach(waiter -> waiter.end().run());
  }

  /** Whether nobody waits. */
  boolean isEmpty() {
    return waiters.isEmpty();
  }

  /** Releases all requests, ends the timer, and admits no more. */
  @Override
  public void close() {
    closed = true;
    timer.shutdownNow();
    // After the timer ended: a request that comes too late for this list is refused by the timer.
    List.copyOf(waiters).forEach(waiter -> waiter.end().run());
    DaemonThreads.awaitEnd(timer, PATIENCE);
  }
}
