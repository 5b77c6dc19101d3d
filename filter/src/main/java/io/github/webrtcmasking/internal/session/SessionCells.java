package io.github.webrtcmasking.internal.session;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Where the threads that change one session at a time meet: a cell for each, which is there only
 * while one of them is in it. Nobody waits, and nothing of anybody else's is called in here. The
 * session object itself is no meeting place: containers hand out a new facade for every request.
 */
final class SessionCells {

  private final ConcurrentHashMap<String, Cell> cells = new ConcurrentHashMap<>();

  /**
   * What is known of one session by those who are in its cell. What one of them has brought in is
   * the truth for all: whatever else they find in the session is older.
   */
  static final class Cell {

    private final AtomicReference<@Nullable Known> known = new AtomicReference<>();
    private int visitors;

    /** What the visitors know; null until the first one has looked into the session. */
    @Nullable Known known() {
      return known.get();
    }

    /** Whether the change was the next one. */
    boolean change(@Nullable Known from, Known to) {
      return known.compareAndSet(from, to);
    }
  }

  /**
   * A state, the text that says the same, and who spoke last.
   *
   * @param speaker the network whose request spoke last; empty while none has
   */
  record Known(MaskingState state, String text, String speaker) {}

  /** The cell of the session with that id; whoever enters it leaves it. */
  Cell enter(String id) {
    return requireNonNull(
        cells.compute(
            id,
            (key, there) -> {
              Cell cell = there == null ? new Cell() : there;
              cell.visitors++;
              return cell;
            }));
  }

  /** The last one to leave takes the cell away. */
  void leave(String id) {
    cells.computeIfPresent(id, (key, cell) -> --cell.visitors == 0 ? null : cell);
  }

  /** Whether nobody is in any cell. */
  boolean isEmpty() {
    return cells.isEmpty();
  }
}
