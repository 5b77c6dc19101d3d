package io.github.webrtcmasking.internal.listener;

import static java.util.Objects.requireNonNull;

import io.github.webrtcmasking.AssessmentListener;
import io.github.webrtcmasking.internal.support.SessionChanges;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The listeners that an application registered in code. Kept in the servlet context, where it can
 * wait for a deployment that is installed later. Thread-safe, bounded.
 */
public final class ListenerList {

  private static final String ATTRIBUTE = "io.github.webrtcmasking.listeners";

  /** Where threads meet that ask for the list of one application first. */
  private static final SessionChanges<ListenerList> MEETINGS = new SessionChanges<>();

  /** More than anybody needs, for an application that registers with each request. */
  private static final int MOST = 32;

  private final List<AssessmentListener> listeners = new CopyOnWriteArrayList<>();

  /** An empty list. */
  public ListenerList() {}

  /** The application's list; made where there is none. */
  public static ListenerList of(ServletContext application) {
    // With no lock held: servers call listeners of the application where an attribute is set.
    return MEETINGS.change(
        application.getContextPath() + ' ' + System.identityHashCode(application.getClassLoader()),
        () -> there(application).orElseGet(ListenerList::new),
        list -> list,
        list -> {
          if (!there(application).equals(Optional.of(list))) {
            application.setAttribute(ATTRIBUTE, list);
          }
        });
  }

  private static Optional<ListenerList> there(ServletContext application) {
    return application.getAttribute(ATTRIBUTE) instanceof ListenerList list
        ? Optional.of(list)
        : Optional.empty();
  }

  /**
   * Registers one more.
   *
   * @throws IllegalStateException if there are too many
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
