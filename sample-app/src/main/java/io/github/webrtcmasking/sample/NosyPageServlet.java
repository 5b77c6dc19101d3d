package io.github.webrtcmasking.sample;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * One page at two addresses, of which the configuration shields one. It has a script that asks
 * WebRTC for the visitor's addresses, as scripts of third parties do.
 */
public final class NosyPageServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    // Such scripts ask STUN servers on the internet; this one asks ours, so that nobody is told.
    request.setAttribute("stunPort", Counters.of(request.getContextPath()).number("VantagePort"));
    request.setAttribute("shielded", request.getServletPath().startsWith("/shielded/"));
    Pages.show("nosy", request, response);
  }
}
