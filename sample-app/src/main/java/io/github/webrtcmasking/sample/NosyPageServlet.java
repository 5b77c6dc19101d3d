package io.github.webrtcmasking.sample;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * One page under two URLs; the configuration shields one of them. Its script asks WebRTC for the
 * visitor's addresses, as third-party scripts do.
 */
public final class NosyPageServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    // Such scripts ask STUN servers on the internet. This one asks ours, so that nobody else learns
    // the addresses.
    request.setAttribute("stunPort", Counters.of(request.getContextPath()).number("VantagePort"));
    request.setAttribute("shielded", request.getServletPath().startsWith("/shielded/"));
    Pages.show("nosy", request, response);
  }
}
