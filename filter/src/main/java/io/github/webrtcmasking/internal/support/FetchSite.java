package io.github.webrtcmasking.internal.support;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Which site a request comes from, and what for, as the browser tells (Fetch Metadata). */
public final class FetchSite {

  private static final Set<String> PARTS =
      Set.of("audio", "font", "image", "manifest", "script", "style", "track", "video");

  private FetchSite() {}

  /** Whether the request is for a part of a page, such as an image, as far as the browser tells. */
  public static boolean isForPart(HttpServletRequest request) {
    String destination = request.getHeader("Sec-Fetch-Dest");
    return destination != null && PARTS.contains(destination);
  }

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
