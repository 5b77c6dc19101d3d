package io.github.webrtcmasking.internal.support;

import jakarta.servlet.http.HttpServletRequest;

/** The path within the application that the container understood and mapped to a servlet. */
public final class MappedPath {

  private MappedPath() {}

  /** That of the request as it is dispatched now. */
  public static String of(HttpServletRequest request) {
    String path = request.getServletPath();
    String more = request.getPathInfo();
    return more == null ? path : path + more;
  }
}
