package io.github.webrtcmasking.internal.support;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Changes values in sessions, from any number of threads and without a lock. When an attribute is
 * set, containers call listeners of the application. Those may wait, and may call this class again.
 * So no thread waits for another, and no foreign code runs in a critical section.
 *
 * <p>Threads that change the same session share a cell, which exists only while one of them uses
 * it. A thread computes its change from the latest value in the cell, and again if another thread
 * was faster. Then it publishes the value, and again while a newer one exists, so that the last
 * published value is the latest. The session object itself cannot be shared, because containers
 * hand out a new facade for every request.
 *
 * @param <T> the type of the value; immutable, compared by value
 */
public final class SessionChanges<T> {

  private final ConcurrentHashMap<String, Cell<T>> cells = new ConcurrentHashMap<>();

  /** The latest value of one session; null until the first thread has loaded it. */
  private static final class Cell<T> {
    private final AtomicReference<@Nullable T> latest = new AtomicReference<>();
    private int visitors;
  }

  /**
   * Makes a change and publishes it.
   *
   * @param session the session's id
   * @param load reads the value in the session; used only if no other thread has a newer one
   * @param change computes the next value; called again if another thread was faster
   * @param publish puts a value into the session; called again until it is the latest
   * @return the changed value
   */
  public T change(String session, Supplier<T> load, UnaryOperator<T> change, Consumer<T> publish) {
    Cell<T> cell = enter(session);
    try {
      T after = next(cell, load, change);
      T published;
      do {
        published = requireNonNull(cell.latest.get());
        publish.accept(published);
      } while (!published.equals(cell.latest.get()));
      return after;
    } finally {
      leave(session);
    }
  }

  /**
   * The current value. The cell comes before the session, because a slow thread may put an older
   * value into the session for a moment.
   */
  public T read(String session, Supplier<T> load) {
    Cell<T> cell = cells.get(session);
    T latest = cell == null ? null : cell.latest.get();
    return latest == null ? load.get() : latest;
  }

  private static <T> T next(Cell<T> cell, Supplier<T> load, UnaryOperator<T> change) {
    while (true) {
      T before = cell.latest.get();
      if (before == null) {
        cell.latest.compareAndSet(null, load.get());
        continue;
      }
      T after = change.apply(before);
      if (cell.latest.compareAndSet(before, after)) {
        return after;
      }
    }
  }

  private Cell<T> enter(String session) {
    return requireNonNull(
        cells.compute(
            session,
            (id, there) -> {
              Cell<T> cell = there == null ? new Cell<>() : there;
              cell.visitors++;
              return cell;
            }));
  }

  /** The last thread to leave removes the cell. */
  private void leave(String session) {
    cells.computeIfPresent(session, (id, cell) -> --cell.visitors == 0 ? null : cell);
  }

  /** Whether no thread is changing anything. */
  boolean isIdle() {
    return cells.isEmpty();
  }
}
