package io.github.webrtcmasking.internal.deployment.container.wrapped;

import io.github.webrtcmasking.Masking;
import io.github.webrtcmasking.assessment.Assessment;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Tells what it reads of the visitor, in the dispatch that the path names. */
public final class TellingServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    String way = request.getPathInfo();
    if (request.getDispatcherType() != DispatcherType.REQUEST) {
      tell(request, response);
      return;
    }
    switch (way) {
      case "/forward" -> request.getRequestDispatcher("/tell/plain").forward(request, response);
      case "/include" -> request.getRequestDispatcher("/tell/plain").include(request, response);
      case "/jsp" -> request.getRequestDispatcher("/tell.jsp").forward(request, response);
      case "/error" -> response.sendError(500);
      case "/async" -> request.startAsync(request, response).dispatch("/tell/plain");
      case "/async-original" -> request.startAsync().dispatch("/tell/plain");
      case "/thread" -> inThread(request.startAsync(request, response));
      case "/ended" -> {
        request.getSession().invalidate();
        tell(request, response);
      }
      default -> tell(request, response);
    }
  }

  private static void inThread(AsyncContext async) {
    async.start(
        () -> {
          try {
            tell(
                (HttpServletRequest) async.getRequest(), (HttpServletResponse) async.getResponse());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          async.complete();
        });
  }

  /** The attributes as they were before anybody asked, then what is said when one asks. */
  private static void tell(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain;charset=utf-8");
    String before = attributes(request);
    String asked = Masking.of(request).getVerdict().name();
    response.getWriter().print(before + " " + asked + " " + attributes(request));
  }

  private static String attributes(HttpServletRequest request) {
    Object verdict =
        request.getAttribute("webrtc.masking") instanceof Assessment assessment
            ? assessment.getVerdict()
            : "none";
    return verdict + " " + request.getAttribute("webrtc.masking.verdict");
  }
}
