package io.github.webrtcmasking.internal.deployment.container.untold;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A page around {@link PartServlet}: {@code ?by=name} or {@code ?by=context}, and {@code &at=first}
 * where the part comes before all else.
 */
public final class IncludingServlet extends HttpServlet {

  /** What is answered where the server lets nobody reach another application. */
  public static final String NO_CONTEXT = "no other context";

  private static final long serialVersionUID = 1L;

  private static final String BEGIN = "<html><head><title>A</title></head><body>";
  private static final String END = "<p>text</p>".repeat(20) + "</body></html>";

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    RequestDispatcher part = part("context".equals(request.getParameter("by")));
    if (part == null) {
      response.getWriter().print(NO_CONTEXT);
      return;
    }
    response.setContentType("text/html;charset=utf-8");
    boolean first = "first".equals(request.getParameter("at"));
    if (!first) {
      response.getWriter().print(BEGIN);
    }
    part.include(request, response);
    response.getWriter().print(first ? BEGIN + END : END);
  }

  private RequestDispatcher part(boolean elsewhere) {
    if (!elsewhere) {
      return getServletContext().getNamedDispatcher("part");
    }
    ServletContext other = getServletContext().getContext("/other");
    return other == null || other == getServletContext()
        ? null
        : other.getRequestDispatcher("/part");
  }
}
