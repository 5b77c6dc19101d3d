package io.github.webrtcmasking.internal.endpoint;

import io.github.webrtcmasking.internal.support.ReadMethod;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Writes the replies of the endpoints. JSON replies are not cached, and browsers do not guess their
 * type.
 */
final class Replies {

  private Replies() {}

  /**
   * A reply without content. It has no {@code no-store}: that would keep a page which has {@code
   * no-store} itself out of Chromium's back/forward cache (BackForwardCacheIT).
   */
  static void noContent(HttpServletResponse response) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  /** A redirect that the browser follows by a {@code GET}; nobody caches it (RFC 9110, 15.4.4). */
  static void seeOther(HttpServletResponse response, String location) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Location", location);
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
  }

  static void json(HttpServletResponse response, String json) throws IOException {
    secure(response);
    response.setStatus(HttpServletResponse.SC_OK);
    body(response, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  static void refuse(HttpServletResponse response, Refusal refusal) throws IOException {
    secure(response);
    response.setStatus(refusal.status());
    byte[] problem = refusal.toJson().getBytes(StandardCharsets.UTF_8);
    body(response, "application/problem+json", problem);
  }

  /** Whether the request was refused, because it is neither a {@code GET} nor a {@code HEAD}. */
  static boolean refusedUnlessRead(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (ReadMethod.isThatOf(request)) {
      return false;
    }
    response.setHeader("Allow", "GET, HEAD");
    refuse(response, Refusal.METHOD_NOT_ALLOWED);
    return true;
  }

  static void body(HttpServletResponse response, String type, byte[] content) throws IOException {
    response.setContentType(type);
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }

  private static void secure(HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
  }
}
