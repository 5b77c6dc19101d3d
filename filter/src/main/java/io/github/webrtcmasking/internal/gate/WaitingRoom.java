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
 * Where requests wait for the answer of their visitor's browser. Bounded in number and time;
 * whoever made it closes it. Thread-safe.
 */
final class WaitingRoom implements AutoCloseable {

  private static final Logger LOG = System.getLogger(WaitingRoom.class.getName());

  /** How many requests may wait without a thread. */
  static final int MOST_PARKED = 256;

  /** How many requests may wait with the container's thread, and how long. */
  static final int MOST_HELD = 8;

  static final Duration LONGEST_HOLD = Duration.ofSeconds(2);

  /** The container ends what its own timer finds; ours comes first. */
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

  /** The first request that waits starts it, and leaves it nothing of its own. */
  private static Thread thread(Runnable work) {
    return DaemonThreads.of(
        "webrtc-masking-gate", work, Thread.currentThread().getContextClassLoader());
  }

  /**
   * For whose answer somebody waits. The same visitor's answer from another network says nothing of
   * this one.
   *
   * @param session its id
   * @param network the name of the network that is to be answered for
   */
  record Visitor(String session, String network) {
    @Override
    public String toString() {
      return "Visitor";
    }
  }

  /**
   * Who waits, and for how long.
   *
   * @param time how long at most
   * @param answered whether the answer is there already
   */
  record Wait(Visitor visitor, Duration time, BooleanSupplier answered) {
    @Override
    public String toString() {
      return "Wait[" + time + "]";
    }
  }

  /** One request that waits. Its end comes once. */
  private record Waiter(Visitor visitor, Runnable end) {
    @Override
    public String toString() {
      return "Waiter";
    }
  }

  /**
   * A place for a request without a thread. Where all are taken, the session that has most of them
   * makes room: whoever is its oldest there is told to send the request again at once. So nobody is
   * acted upon or let pass because others wait. Empty if the room is closed.
   */
  Optional<Seat> park(String session) {
    return closed ? Optional.empty() : Optional.of(new Seat(parking.enter(session)));
  }

  /** A place for one request that waits without a thread. */
  final class Seat {

    private final EvictingPlaces.Place place;

    private Seat(EvictingPlaces.Place place) {
      this.place = place;
    }

    /** Whether somebody else had to go for it. */
    boolean isCleared() {
      return place.isCleared();
    }

    /** Lets the request wait; then the browser is told to send it again. */
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
        // The room was closed just now, perhaps before this request was in its list.
        parked.end();
      }
      if (wait.answered().getAsBoolean()) {
        parked.end();
      }
      // Last: whoever has to go from here on can go.
      parking.occupy(place, parked::end);
    }

    /** Gives the place back unused. */
    void leave() {
      parking.leave(place);
    }
  }

  /** Waits with the thread of the caller; false if there was no place. */
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
      // Whoever closes the room says so first, and then looks who is in it.
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

  /** Lets everybody go on who waits for the visitor's answer. */
  void wake(Visitor visitor) {
    List.copyOf(waiters).stream()
        .filter(waiter -> waiter.visitor().equals(visitor))
        .forEach(waiter -> waiter.end().run());
  }

  /** Whether nobody waits. */
  boolean isEmpty() {
    return waiters.isEmpty();
  }

  /** Lets everybody go on, ends the timer, and lets nobody in. */
  @Override
  public void close() {
    closed = true;
    timer.shutdownNow();
    // Last: who came too late to be in this list is refused by the timer.
    List.copyOf(waiters).forEach(waiter -> waiter.end().run());
    DaemonThreads.awaitEnd(timer, PATIENCE);
  }
}
