package io.github.webrtcmasking.sample;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Where a request goes next. */
final class Pages {
  private Pages() {}

  /** Shows a page that only a servlet may show; such a page is one visitor's, so not cached. */
  static void show(String page, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    response.setHeader("Cache-Control", "no-store");
    request.getRequestDispatcher("/WEB-INF/pages/" + page + ".jsp").forward(request, response);
  }

  static void redirect(String path, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(request.getContextPath() + path);
  }

  /** The page behind a login: the checkout where the visitor came from there, else the shop. */
  static String afterLogin(HttpServletRequest request) {
    return wantsCheckout(request) ? "/checkout" : "/";
  }

  /** The query that carries the visitor's aim to the next step of the login. */
  static String next(HttpServletRequest request) {
    return wantsCheckout(request) ? "?next=checkout" : "";
  }

  /** Back to the password, because the code is spent. */
  static void askAgain(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    redirect(
        "/login?spent=yes" + (wantsCheckout(request) ? "&next=checkout" : ""), request, response);
  }

  // One known word, never a URL: nobody can send our customers elsewhere.
  private static boolean wantsCheckout(HttpServletRequest request) {
    return Form.text(request, "next").equals("checkout");
  }
}
