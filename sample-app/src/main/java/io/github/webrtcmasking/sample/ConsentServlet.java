package io.github.webrtcmasking.sample;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Remembers for the session whether the visitor agrees to be asked; the pages pass the answer on.
 */
public final class ConsentServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    Visit.of(request).consent(Form.text(request, "consent").equals("given") ? "given" : "denied");
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}
