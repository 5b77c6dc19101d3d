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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Serves whatever is asked of it, and tells what it sees of the gate. */
public final class DeskServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Map<String, CountDownLatch> GATES = new ConcurrentHashMap<>();

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
    if (request.getParameter("thread") != null) {
      setInAThread(session, request.getParameter("thread"));
    }
    if (request.getParameter("release") != null) {
      gate(request.getParameter("release")).countDown();
    }
    if (request.getParameter("hold") != null) {
      hold(request.getParameter("hold"));
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
    out.println("otpPassed=" + session.getAttribute("otpPassed"));
    out.println("target=" + session.getAttribute("webrtc.masking.gate.target"));
  }

  /** As an application does that is called back, or works with threads of its own. */
  private static void setInAThread(HttpSession session, String attribute) {
    Thread thread = new Thread(() -> session.setAttribute(attribute, true));
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Works until another request releases it. */
  private static void hold(String name) {
    try {
      gate(name).await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static CountDownLatch gate(String name) {
    return GATES.computeIfAbsent(name, key -> new CountDownLatch(1));
  }
}
