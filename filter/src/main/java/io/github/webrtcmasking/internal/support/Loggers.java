package io.github.webrtcmasking.internal.support;

import java.lang.System.Logger;

/**
 * Our loggers, which outlive the application that asks for them first. Tomcat keeps loggers by the
 * class loader of the thread that asks, and silences them when that application goes. Where the jar
 * serves a whole server, all others would be silent from then on.
 */
public final class Loggers {

  private Loggers() {}

  /** The logger of the class. */
  public static Logger of(Class<?> type) {
    return named(type.getName());
  }

  /** The logger with that name, as the loader of our own classes sees it. */
  public static Logger named(String name) {
    Thread thread = Thread.currentThread();
    ClassLoader application = thread.getContextClassLoader();
    thread.setContextClassLoader(Loggers.class.getClassLoader());
    try {
      return System.getLogger(name);
    } finally {
      thread.setContextClassLoader(application);
    }
  }
}
