package io.github.webrtcmasking.sample;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Shows the filter's counters to the customer named by {@code -Dsample.operator} after all login
 * steps. For everybody else, and without that property, the page does not exist.
 */
public final class OperatorServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String operator = (String) getServletContext().getAttribute(ShopListener.OPERATOR);
    if (operator.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Optional<String> customer = Visit.of(request).customer();
    if (customer.isEmpty()) {
      Pages.redirect("/login?next=operator", request, response);
      return;
    }
    if (!customer.get().equals(operator)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    request.setAttribute("charts", Chart.allOf(Counters.of(request.getContextPath())));
    Pages.show("operator", request, response);
  }
}
