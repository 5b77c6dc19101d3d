package io.github.webrtcmasking.internal.deployment.container.app;

import io.github.webrtcmasking.Masking;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Collections;

/** Serves whatever is asked of it, and tells what it sees of the gate. */
public final class DeskServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    String forward = request.getParameter("forward");
    String dispatch = request.getParameter("dispatch");
    if (request.getDispatcherType() != DispatcherType.REQUEST) {
      serve(request, response);
    } else if (forward != null) {
      request.getRequestDispatcher(forward).forward(request, response);
    } else if (dispatch != null) {
      request.startAsync(request, response).dispatch(dispatch);
    } else {
      serve(request, response);
    }
  }

  private static void serve(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    HttpSession session = request.getSession();
    if (request.getParameter("set") != null) {
      session.setAttribute(request.getParameter("set"), true);
    }
    if (request.getParameter("clear") != null) {
      Masking.clear(request);
    }
    response.setContentType("text/plain;charset=utf-8");
    PrintWriter out = response.getWriter();
    out.println("SERVED");
    out.println("method=" + request.getMethod());
    out.println("item=" + request.getParameter("item"));
    out.println("attribute=" + request.getAttribute("webrtc.masking.gate"));
    out.println("header=" + Collections.list(request.getHeaders("X-WebRTC-Masking-Gate")));
    out.println("one=" + request.getHeader("x-webrtc-masking-gate"));
    out.println("cgi=" + request.getHeader("X_WebRTC_Masking_Gate"));
    out.println("names=" + Collections.list(request.getHeaderNames()));
    out.println("target=" + session.getAttribute("webrtc.masking.gate.target"));
  }
}
