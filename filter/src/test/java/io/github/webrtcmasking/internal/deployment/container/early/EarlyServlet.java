package io.github.webrtcmasking.internal.deployment.container.early;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A page with what {@link EarlyReader} has read. */
public final class EarlyServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/html;charset=utf-8");
    response
        .getWriter()
        .printf(
            "<!DOCTYPE html><html><head><title>Early</title></head><body>%s</body></html>",
            request.getAttribute(EarlyReader.READ));
  }
}
