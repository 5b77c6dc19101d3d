package io.github.webrtcmasking.sample;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * The second step: asks for the one-time code. Masked visitors come here after their password, or
 * when the filter's gate sends them while they are signed in.
 */
public final class CodeServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Visit visit = Visit.of(request);
    if (customer(visit).isEmpty()) {
      Pages.redirect("/login" + Pages.next(request), request, response);
      return;
    }
    visit.secondStep();
    Pages.show("code", request, response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Visit visit = Visit.of(request);
    Optional<String> customer = customer(visit);
    if (customer.isEmpty()) {
      Pages.redirect("/login" + Pages.next(request), request, response);
      return;
    }
    switch (visit.offer(Form.text(request, "code"))) {
      case PASSED -> {
        request.changeSessionId();
        visit.signIn(customer.get());
        Visit.confirm(request);
        Pages.goOn(request, response);
      }
      case WRONG -> {
        request.setAttribute("problem", visit.secondStep().hint());
        Pages.show("code", request, response);
      }
      case SPENT -> {
        visit.signOut();
        Pages.askAgain(request, response);
      }
    }
  }

  /** The customer who just gave the password, or who is signed in and was sent here by the gate. */
  private static Optional<String> customer(Visit visit) {
    return visit.knocking().or(visit::customer);
  }
}
