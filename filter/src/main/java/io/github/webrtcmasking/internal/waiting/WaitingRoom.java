package io.github.webrtcmasking.internal.waiting;

import io.github.webrtcmasking.internal.support.AsyncEnd;
import io.github.webrtcmasking.internal.support.DaemonThreads;
import io.github.webrtcmasking.internal.support.Loggers;
import jakarta.servlet.AsyncContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The place where requests wait for the answer of their visitor's browser. Bounded in number and
 * time. Thread-safe; whoever made it closes it.
 */
public final class WaitingRoom implements AutoCloseable {

  private static final Logger LOG = Loggers.of(WaitingRoom.class);

  /** How many requests may wait without a thread. */
  static final int MOST_PARKED = 256;

  /** How many requests may wait with the container's thread. */
  static final int MOST_HELD = 8;

  /**
   * How often whoever waits here looks for an answer that came to another node, which wakes nobody.
   */
  private static final Duration GLANCE = Duration.ofMillis(250);

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

  /** An empty room. */
  public WaitingRoom() {
    timer.setRemoveOnCancelPolicy(true);
  }

  /**
   * The timer's thread. The first request that waits starts it; it inherits only that request's
   * class loader.
   */
  private static Thread thread(Runnable work) {
    return DaemonThreads.of(
        "webrtc-masking-waiting", work, Thread.currentThread().getContextClassLoader());
  }

  /**
   * The visitor and network whose answer a request waits for. An answer from another network does
   * not count.
   *
   * @param session its id
   * @param network the name of the network
   */
  public record Visitor(String session, String network) {
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
  public record Wait(Visitor visitor, Duration time, BooleanSupplier answered) {
    /** The same wait, for no longer than this. */
    public Wait within(Duration most) {
      return time.compareTo(most) > 0 ? new Wait(visitor, most, answered) : this;
    }

    boolean isAnswered() {
      return answered.getAsBoolean();
    }

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
  public Optional<Seat> park(String session) {
    return closed ? Optional.empty() : Optional.of(new Seat(parking.enter(session)));
  }

  /** A seat for one request that waits without a thread. */
  public final class Seat {

    private final EvictingPlaces.Place place;

    private Seat(EvictingPlaces.Place place) {
      this.place = place;
    }

    /** Whether another request had to make room for this one. */
    public boolean isCleared() {
      return place.isCleared();
    }

    /**
     * Lets the request wait, and completes it afterwards.
     *
     * @param answer writes its answer, in a thread of the container
     */
    public void await(Wait wait, AsyncContext async, Runnable answer) {
      async.setTimeout(wait.time().plus(GRACE).toMillis());
      SuspendedRequest parked = new SuspendedRequest(async, answer);
      Waiter waiter = waiter(wait, parked.departure());
      async.addListener(new AsyncEnd(parked));
      begin(wait, waiter, parked.departure());
    }

    /**
     * Lets code wait that is told at the end.
     *
     * @param told is called once, in whichever thread ends the wait, so it must be short
     * @param glances where to look, again and again, whether the answer came to another node
     */
    void await(Wait wait, Runnable told, Executor glances) {
      Departure departure = new Departure(told);
      Waiter waiter = waiter(wait, departure);
      Runnable glance =
          () -> {
            if (wait.isAnswered()) {
              departure.end();
            }
          };
      time(
          departure,
          () ->
              timer.scheduleWithFixedDelay(
                  () -> glances.execute(glance),
                  GLANCE.toMillis(),
                  GLANCE.toMillis(),
                  TimeUnit.MILLISECONDS));
      begin(wait, waiter, departure);
    }

    /** A waiter who is not in the list yet, and leaves it at the end. */
    private Waiter waiter(Wait wait, Departure departure) {
      Waiter waiter = new Waiter(wait.visitor(), departure::end);
      departure.whenOver(
          () -> {
            waiters.remove(waiter);
            parking.leave(place);
          });
      return waiter;
    }

    private void begin(Wait wait, Waiter waiter, Departure departure) {
      waiters.add(waiter);
      long time = wait.time().toMillis();
      time(departure, () -> timer.schedule(departure::end, time, TimeUnit.MILLISECONDS));
      if (wait.isAnswered()) {
        departure.end();
      }
      // Last: from here on the request can be evicted.
      parking.occupy(place, departure::end);
    }

    private void time(Departure departure, Supplier<Future<?>> schedule) {
      try {
        departure.timedBy(schedule.get());
      } catch (RejectedExecutionException e) {
        // The room has just been closed, perhaps before this request was in the list.
        departure.end();
      }
    }

    /** Gives the place back unused. */
    public void leave() {
      parking.leave(place);
    }
  }

  /** Lets the caller's thread wait; false if there was no place. */
  public boolean hold(Wait wait) {
    String session = wait.visitor().session();
    if (closed || !holding.take(session)) {
      return false;
    }
    CountDownLatch answer = new CountDownLatch(1);
    Waiter waiter = new Waiter(wait.visitor(), answer::countDown);
    waiters.add(waiter);
    try {
      boolean early = await(wait, answer);
      LOG.log(Level.DEBUG, "A request was held, answered in time: {0}", early);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      waiters.remove(waiter);
      holding.leave(session);
    }
    return true;
  }

  private boolean await(Wait wait, CountDownLatch answer) throws InterruptedException {
    long end = System.nanoTime() + wait.time().toNanos();
    boolean early;
    long left;
    do {
      left = Math.max(0, end - System.nanoTime());
      // close() sets the flag before it reads the list, so nobody is missed.
      early =
          closed
              || wait.isAnswered()
              || answer.await(Math.min(left, GLANCE.toNanos()), TimeUnit.NANOSECONDS);
    } while (!early && left > 0);
    return early;
  }

  /** Releases all requests that wait for the visitor's answer. */
  public void wake(Visitor visitor) {
    List.copyOf(waiters).stream()
        .filter(waiter -> waiter.visitor().equals(visitor))
        .forEach(waiter -> waiter.end().run());
  }

  /** Whether nobody waits. */
  public boolean isEmpty() {
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
