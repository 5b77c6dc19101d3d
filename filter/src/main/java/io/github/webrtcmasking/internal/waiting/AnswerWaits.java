package io.github.webrtcmasking.internal.waiting;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.internal.support.DaemonThreads;
import io.github.webrtcmasking.internal.waiting.WaitingRoom.Seat;
import io.github.webrtcmasking.internal.waiting.WaitingRoom.Visitor;
import io.github.webrtcmasking.internal.waiting.WaitingRoom.Wait;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets code of the application wait for the answer of its visitor's browser, in the same room as
 * requests at the gate. Thread-safe; whoever made it closes it, after the room.
 */
public final class AnswerWaits implements AutoCloseable {

  /** The servlet context attribute with a supplier of the application's waits. */
  public static final String ATTRIBUTE = "io.github.webrtcmasking.waits";

  /** Nobody stays pending for longer. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  /** In how many threads stages go on, and how many may wait for one. */
  private static final int THREADS = 4;

  private static final int MOST_GOING_ON = 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final WaitingRoom room;
  private final Visitors visitors;
  private final ThreadPoolExecutor threads;

  /** What is asked about the visitor behind a request. Creates no session and never fails. */
  public interface Visitors {

    /** The current assessment for the request; pending if nothing is known. */
    Assessment assessment(HttpServletRequest request);

    /**
     * The visitor whose answer can come; empty without a session or an address, and where the
     * browser does not know the session's id yet.
     */
    Optional<Awaited> awaited(HttpServletRequest request);
  }

  /**
   * A visitor whose answer can come.
   *
   * @param visitor whom the answer wakes
   * @param latest reads their assessment, in any thread, also when the request is over
   */
  public record Awaited(Visitor visitor, Supplier<Assessment> latest) {

    private Wait within(Duration limit) {
      return new Wait(visitor, limit, () -> !isPending(latest.get()));
    }

    @Override
    public String toString() {
      return "Awaited";
    }
  }

  /**
   * The waits of one application.
   *
   * @param loader the application's, for the threads in which its stages go on
   */
  public AnswerWaits(WaitingRoom room, Visitors visitors, ClassLoader loader) {
    this.room = room;
    this.visitors = visitors;
    this.threads = DaemonThreads.pool("webrtc-masking-awaited", THREADS, MOST_GOING_ON, loader);
  }

  /** The waits of the application with that attribute; empty where the filter is off. */
  public static Optional<AnswerWaits> of(@Nullable Object attribute) {
    return attribute instanceof Supplier<?> supplied && supplied.get() instanceof AnswerWaits waits
        ? Optional.of(waits)
        : Optional.empty();
  }

  /**
   * The limit, if a wait can have it.
   *
   * @throws IllegalArgumentException if it cannot
   */
  public static Duration checked(@Nullable Duration limit) {
    if (limit == null || limit.isNegative() || limit.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "how long to wait must be from 0 to " + LONGEST.toSeconds() + " seconds, not " + limit);
    }
    return limit;
  }

  /** The assessment, as soon as it is no longer pending, or at the limit. Holds the thread. */
  public Assessment await(HttpServletRequest request, Duration limit) {
    Assessment now = visitors.assessment(request);
    if (!isPending(now)) {
      return now;
    }
    Optional<Awaited> awaited = visitors.awaited(request);
    return awaited.isPresent() && room.hold(awaited.get().within(limit))
        ? visitors.assessment(request)
        : now;
  }

  /** The same without a thread. */
  public CompletionStage<Assessment> awaitAsync(HttpServletRequest request, Duration limit) {
    Assessment now = visitors.assessment(request);
    Optional<Awaited> awaited = isPending(now) ? visitors.awaited(request) : Optional.empty();
    Optional<Seat> seat = awaited.flatMap(each -> room.park(each.visitor().session()));
    if (awaited.isEmpty() || seat.isEmpty()) {
      return CompletableFuture.completedStage(now);
    }
    CompletableFuture<Assessment> told = new CompletableFuture<>();
    Supplier<Assessment> latest = awaited.get().latest();
    seat.get()
        .await(awaited.get().within(limit), () -> goOn(told, latest), this::runIfThereIsAThread);
    return told.minimalCompletionStage();
  }

  private void goOn(CompletableFuture<Assessment> told, Supplier<Assessment> latest) {
    try {
      told.completeAsync(latest, threads);
    } catch (RejectedExecutionException e) {
      // The application ends, or many wait for a thread: nobody is left waiting.
      told.complete(latest.get());
    }
  }

  private void runIfThereIsAThread(Runnable glance) {
    try {
      threads.execute(glance);
    } catch (RejectedExecutionException e) {
      // The next glance is soon.
    }
  }

  private static boolean isPending(Assessment assessment) {
    return assessment.getVerdict() == Verdict.PENDING;
  }

  @Override
  public void close() {
    threads.shutdown();
    DaemonThreads.awaitEnd(threads, PATIENCE);
  }
}
