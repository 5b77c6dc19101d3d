package io.github.webrtcmasking.internal.injection.matrix.app;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The application: {@code /page/NAME} is what the case of that name does. */
public final class MatrixServlet extends HttpServlet {
  /** In an answer: the case needs a newer Servlet API than the server has. */
  public static final String NOT_AVAILABLE = "X-Not-Available";

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    // While it is included, the request goes on saying what the visitor asked for.
    Object included = request.getAttribute(RequestDispatcher.INCLUDE_PATH_INFO);
    String path = included == null ? request.getPathInfo() : included.toString();
    Cases.answerTo(path == null ? "" : path.substring(1)).to(request, response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    doGet(request, response);
  }

  @Override
  protected void doPut(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    doGet(request, response);
  }
}
