package io.github.webrtcmasking.internal.support;

import jakarta.servlet.http.HttpServletRequest;

/** The path within the application, as the container decoded it and mapped it to a servlet. */
public final class MappedPath {

  private MappedPath() {}

  /** The path of the request in its current dispatch. */
  public static String of(HttpServletRequest request) {
    String path = request.getServletPath();
    String more = request.getPathInfo();
    return more == null ? path : path + more;
  }
}
