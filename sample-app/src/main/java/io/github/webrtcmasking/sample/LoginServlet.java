package io.github.webrtcmasking.sample;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Signs customers in. Uses {@code request.login} with the container's realm, because {@code
 * j_security_check} bypasses filters. Then it reads the assessment in Java.
 */
public final class LoginServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Pages.show("login", request, response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String customer = Form.text(request, "username");
    if (!passwordIsRight(customer, request)) {
      request.setAttribute("problem", "That name and password do not belong together.");
      Pages.show("login", request, response);
      return;
    }
    request.changeSessionId();
    if (Visit.owesSecondStep(customer, request)) {
      // The password was right, but that is not enough here: nobody is signed in yet.
      request.logout();
      Visit.of(request).knock(customer);
      Pages.redirect("/login/code" + Pages.next(request), request, response);
      return;
    }
    Visit.of(request).signIn(customer);
    Pages.goOn(request, response);
  }

  private static boolean passwordIsRight(String customer, HttpServletRequest request)
      throws ServletException {
    if (request.getUserPrincipal() != null) {
      request.logout();
    }
    try {
      request.login(customer, request.getParameter("password"));
      return true;
    } catch (ServletException refused) {
      return false;
    }
  }
}
