package io.github.webrtcmasking.sample;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** Where a request goes next. */
final class Pages {
  private static final Set<String> AIMS = Set.of("checkout", "operator");

  private Pages() {}

  /**
   * Shows a page that only servlets may show. Such a page is for one visitor, so it is not cached.
   */
  static void show(String page, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    response.setHeader("Cache-Control", "no-store");
    request.getRequestDispatcher("/WEB-INF/pages/" + page + ".jsp").forward(request, response);
  }

  static void redirect(String path, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(request.getContextPath() + path);
  }

  /**
   * Goes on after a login: to where the gate stopped the visitor, or else to where they wanted to
   * go.
   */
  static void goOn(HttpServletRequest request, HttpServletResponse response) throws IOException {
    redirect(Visit.of(request).takeTarget().orElse("/" + aim(request)), request, response);
  }

  /** The query that carries the visitor's aim to the next step of the login. */
  static String next(HttpServletRequest request) {
    String aim = aim(request);
    return aim.isEmpty() ? "" : "?next=" + aim;
  }

  /** Sends the visitor back to the password, because the code is spent. */
  static void askAgain(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    redirect("/login?spent=yes&next=" + aim(request), request, response);
  }

  // One known word and never a URL, so that nobody can send our customers elsewhere.
  private static String aim(HttpServletRequest request) {
    String next = Form.text(request, "next");
    return AIMS.contains(next) ? next : "";
  }
}
