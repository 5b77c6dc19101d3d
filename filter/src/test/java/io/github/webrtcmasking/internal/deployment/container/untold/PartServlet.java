package io.github.webrtcmasking.internal.deployment.container.untold;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A part that declares its own length, in each of the six ways: {@code ?length=0} to 5. */
public final class PartServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String PART = "<p>the part of another</p>";

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    int length = PART.length();
    switch (Integer.parseInt(request.getParameter("length"))) {
      case 0 -> response.setContentLength(length);
      case 1 -> response.setContentLengthLong(length);
      case 2 -> response.setHeader("Content-Length", Integer.toString(length));
      case 3 -> response.addHeader("Content-Length", Integer.toString(length));
      case 4 -> response.setIntHeader("Content-Length", length);
      default -> response.addIntHeader("Content-Length", length);
    }
    response.getWriter().print(PART);
  }
}
