package io.github.webrtcmasking.internal.listener;

import static java.util.Objects.requireNonNull;

import io.github.webrtcmasking.AssessmentListener;
import io.github.webrtcmasking.internal.support.SessionChanges;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The listeners that an application registered in code. The list is kept in the servlet context,
 * because the deployment may be installed later. Thread-safe, bounded.
 */
public final class ListenerList {

  private static final String ATTRIBUTE = "io.github.webrtcmasking.listeners";

  /** Makes sure that threads which ask at the same time get the same list. */
  private static final SessionChanges<ListenerList> CHANGES = new SessionChanges<>();

  /** More than anybody needs. The bound is for an application that registers with each request. */
  private static final int MOST = 32;

  private final List<AssessmentListener> listeners = new CopyOnWriteArrayList<>();

  /** An empty list. */
  public ListenerList() {}

  /** The application's list; created if there is none. */
  public static ListenerList of(ServletContext application) {
    // Without a lock: servers call the application's listeners when an attribute is set.
    return CHANGES.change(
        application.getContextPath() + ' ' + System.identityHashCode(application.getClassLoader()),
        () -> existing(application).orElseGet(ListenerList::new),
        list -> list,
        list -> {
          if (!existing(application).equals(Optional.of(list))) {
            application.setAttribute(ATTRIBUTE, list);
          }
        });
  }

  private static Optional<ListenerList> existing(ServletContext application) {
    return application.getAttribute(ATTRIBUTE) instanceof ListenerList list
        ? Optional.of(list)
        : Optional.empty();
  }

  /**
   * Registers a listener.
   *
   * @throws IllegalStateException if the list is full
   */
  public void add(AssessmentListener listener) {
    requireNonNull(listener, "listener");
    synchronized (listeners) {
      if (listeners.size() >= MOST) {
        throw new IllegalStateException("there are " + MOST + " assessment listeners already");
      }
      listeners.add(listener);
    }
  }

  List<AssessmentListener> all() {
    return listeners;
  }
}
