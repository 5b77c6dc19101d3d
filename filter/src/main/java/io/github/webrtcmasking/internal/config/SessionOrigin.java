package io.github.webrtcmasking.internal.config;

/** Whose sessions are meant: those that the server keeps, or those of the application's filters. */
public enum SessionOrigin {
  /** The server's, until a filter shows others to the application. */
  AUTO,
  /** The server's, whatever filters show. */
  CONTAINER,
  /** What the application sees where our filter stands among its own. */
  APPLICATION
}
