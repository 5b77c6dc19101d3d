package io.github.webrtcmasking.internal.support;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Changes of what lies in sessions, by any number of threads and without a lock. Containers call
 * listeners of the application when an attribute is set, who may wait for whatever they like, and
 * may come back here; so nobody waits for anybody, and nothing foreign is called in a critical
 * section.
 *
 * <p>The threads that change one session at a time meet in a cell, which is there only while one of
 * them is in it. A change is computed from the latest that is known there, and is the next one or
 * computed again. Then it is published, and once more if it was not the latest any more; so what is
 * published last is the latest. The session object itself is no meeting place: containers hand out
 * a new facade for every request.
 *
 * @param <T> what is changed; immutable, compared by value
 */
public final class SessionChanges<T> {

  private final ConcurrentHashMap<String, Cell<T>> cells = new ConcurrentHashMap<>();

  /** What is known of one session; null until the first visitor has looked into it. */
  private static final class Cell<T> {
    private final AtomicReference<@Nullable T> latest = new AtomicReference<>();
    private int visitors;
  }

  /**
   * Makes a change and publishes it.
   *
   * @param session the session's id
   * @param load what lies in the session; what others who are changing it know is newer
   * @param change computes what is next; called again where somebody else was faster
   * @param publish puts something into the session; called again until it is the latest
   * @return what came of the change
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
   * What holds without a change: what those who are changing the session know, because one of them
   * who is slow may put something older into it for a moment.
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

  /** The last one to leave takes the cell away. */
  private void leave(String session) {
    cells.computeIfPresent(session, (id, cell) -> --cell.visitors == 0 ? null : cell);
  }

  /** Whether nobody is changing anything. */
  boolean isIdle() {
    return cells.isEmpty();
  }
}
