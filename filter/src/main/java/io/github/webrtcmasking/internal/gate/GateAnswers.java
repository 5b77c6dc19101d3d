package io.github.webrtcmasking.internal.gate;

import io.github.webrtcmasking.internal.support.ReadMethod;
import io.github.webrtcmasking.internal.support.SessionUrls;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Writes the answers of the gate. None of them is ever cached. */
final class GateAnswers {

  private GateAnswers() {}

  /** Refuses by sendError, so that the application's own page for the status shows. */
  static void refuse(int status, HttpServletResponse response) throws IOException {
    neverCached(response);
    response.sendError(status);
  }

  /** Redirects to a page of the application; the browser does not send a posted body there. */
  static void redirect(String page, HttpServletRequest request, HttpServletResponse response) {
    BestEffort.run("Keeping a target", () -> SavedTarget.keep(request));
    boolean safe = ReadMethod.isThatOf(request);
    // The path of the context: the one of the request is in the visitor's spelling.
    String path = request.getServletContext().getContextPath() + page;
    to(
        response,
        safe ? HttpServletResponse.SC_FOUND : HttpServletResponse.SC_SEE_OTHER,
        SessionUrls.encodedForRedirect(path, request, response));
  }

  /** Redirects to the same page, with the same method and body (RFC 9110, section 15.4.8). */
  static void repeat(HttpServletResponse response, String reference) {
    to(response, HttpServletResponse.SC_TEMPORARY_REDIRECT, reference);
  }

  /** Neither refuses nor admits the request: asks the client to repeat it in a second. */
  static void later(HttpServletResponse response) throws IOException {
    response.setHeader("Retry-After", "1");
    refuse(HttpServletResponse.SC_SERVICE_UNAVAILABLE, response);
  }

  static void neverCached(HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
  }

  private static void to(HttpServletResponse response, int status, String location) {
    neverCached(response);
    response.setStatus(status);
    response.setHeader("Location", location);
    response.setContentLength(0);
  }
}
