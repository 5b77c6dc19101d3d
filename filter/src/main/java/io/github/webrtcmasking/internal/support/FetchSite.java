package io.github.webrtcmasking.internal.support;

import jakarta.servlet.http.HttpServletRequest;

/** Which site a request comes from, as the browser tells (Fetch Metadata). */
public final class FetchSite {

  private FetchSite() {}

  /**
   * Whether the request comes from a page of this origin or from the visitor, as far as the browser
   * tells. Otherwise it may have left out the cookie of a session that is there, and a new session
   * would replace it.
   */
  public static boolean isOwn(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    return site == null || site.equals("same-origin") || site.equals("none");
  }
}
