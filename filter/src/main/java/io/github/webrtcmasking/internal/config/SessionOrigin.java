package io.github.webrtcmasking.internal.config;

/** Whose sessions are used: the server's, or those of the application's filters. */
public enum SessionOrigin {
  /** The server's, until a filter gives the application other ones. */
  AUTO,
  /** The server's, whatever filters do. */
  CONTAINER,
  /** Those that are visible at our filter's position among the application's filters. */
  APPLICATION
}
