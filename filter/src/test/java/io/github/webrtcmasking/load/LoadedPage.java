package io.github.webrtcmasking.load;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Ten kilobytes, with a session, as a JSP writes them. */
final class LoadedPage extends HttpServlet {

  /** A page that pins its thread, for the eyes of whoever looks for such. */
  static final String PINNING = "/pinning";

  /** The last words of each page. */
  static final String END = "</body></html>\n";

  private static final long serialVersionUID = 1L;
  private static final String LINE = "<p>Goods, and what they cost.</p>\n";
  private static final int LINES = 300;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getServletPath().equals(PINNING)) {
      Pinning.touch();
    }
    String basket = request.getParameter("put");
    if (basket != null) {
      request.getSession().setAttribute("basket", basket);
    }
    request.getSession();
    response.setContentType("text/html;charset=UTF-8");
    response.getWriter().write("<!doctype html><html><head><title>Shop</title></head><body>");
    for (int i = 0; i < LINES; i++) {
      response.getWriter().write(LINE);
    }
    response.getWriter().write(END);
  }

  /** Waits while its class is made ready, where no virtual thread can leave its carrier. */
  private static final class Pinning {

    static {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    static void touch() {}
  }
}
