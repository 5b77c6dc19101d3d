package io.github.webrtcmasking.internal.config;

/** Where the browser finds the endpoints. */
public sealed interface PublicPath {

  /** The path from the host's root, for an application with the given context path. */
  String under(String contextPath);

  /** Below the application's context path, as the server sees it. */
  record BelowContext(String path) implements PublicPath {
    @Override
    public String under(String contextPath) {
      return contextPath + path;
    }
  }

  /** An absolute path, for a front proxy that changes the application's path. */
  record Absolute(String path) implements PublicPath {
    @Override
    public String under(String contextPath) {
      return path;
    }
  }
}
