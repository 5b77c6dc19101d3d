package io.github.webrtcmasking.internal.support;

import jakarta.servlet.http.HttpServletRequest;

/** The methods that only read (RFC 9110, sections 9.3.1 and 9.3.2). */
public final class ReadMethod {

  private ReadMethod() {}

  /** Whether the request has one of them. */
  public static boolean isThatOf(HttpServletRequest request) {
    return isOne(request.getMethod());
  }

  /** Whether the method is one of them. */
  public static boolean isOne(String method) {
    return method.equals("GET") || method.equals("HEAD");
  }
}
