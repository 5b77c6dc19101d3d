package io.github.webrtcmasking.internal.listener;

import static java.util.Objects.requireNonNull;

import io.github.webrtcmasking.AssessmentListener;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The listeners that an application registered in code. Kept in the servlet context, where it can
 * wait for a deployment that is installed later. Thread-safe, bounded.
 */
public final class ListenerList {

  private static final String ATTRIBUTE = "io.github.webrtcmasking.listeners";

  /** More than anybody needs, for an application that registers with each request. */
  private static final int MOST = 32;

  private final List<AssessmentListener> listeners = new CopyOnWriteArrayList<>();

  /** An empty list. */
  public ListenerList() {}

  /** The application's list; made where there is none. */
  public static ListenerList of(ServletContext application) {
    synchronized (ListenerList.class) {
      if (application.getAttribute(ATTRIBUTE) instanceof ListenerList list) {
        return list;
      }
      ListenerList list = new ListenerList();
      application.setAttribute(ATTRIBUTE, list);
      return list;
    }
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
