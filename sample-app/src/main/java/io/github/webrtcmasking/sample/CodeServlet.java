package io.github.webrtcmasking.sample;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** The second step of a login: asks for the one-time code. */
public final class CodeServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Visit visit = Visit.of(request);
    if (visit.knocking().isEmpty()) {
      Pages.redirect("/login", request, response);
      return;
    }
    visit.secondStep();
    Pages.show("code", request, response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Visit visit = Visit.of(request);
    Optional<String> customer = visit.knocking();
    if (customer.isEmpty()) {
      Pages.redirect("/login", request, response);
      return;
    }
    switch (visit.offer(Form.text(request, "code"))) {
      case PASSED -> {
        request.changeSessionId();
        visit.signIn(customer.get());
        Pages.redirect(Pages.afterLogin(request), request, response);
      }
      case WRONG -> {
        request.setAttribute("problem", "That is not the code. Please look again.");
        Pages.show("code", request, response);
      }
      case SPENT -> {
        visit.signOut();
        Pages.askAgain(request, response);
      }
    }
  }
}
