package io.github.webrtcmasking.sample;

import io.github.webrtcmasking.Masking;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Takes an order. If the filter's gate acts, masked visitors get here only after the second step.
 * If it observes, the page reads the assessment in EL, and shows the field for the code if needed.
 * This servlet checks again and does not rely on the page.
 */
public final class CheckoutServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Visit visit = Visit.of(request);
    if (sentElsewhere(visit, request, response)) {
      return;
    }
    show(visit, request, response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Visit visit = Visit.of(request);
    if (sentElsewhere(visit, request, response)) {
      return;
    }
    String name = Form.text(request, "name");
    String address = Form.text(request, "address");
    if (name.isEmpty() || address.isEmpty()) {
      complain("Please tell us who gets the parcel, and where.", visit, request, response);
      return;
    }
    if (Masking.of(request).isSecondStepAdvised() && !codeIsRight(visit, request, response)) {
      return;
    }
    visit.place(name, address);
    Pages.redirect("/order.jsp", request, response);
  }

  private static boolean codeIsRight(
      Visit visit, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String code = Form.text(request, "code");
    // The page was shown before there was an assessment. An empty code is no guess, so it costs no
    // try.
    if (code.isEmpty()) {
      complain("One more thing: please confirm with the code.", visit, request, response);
      return false;
    }
    SecondStep.Outcome outcome = visit.offer(code);
    switch (outcome) {
      case PASSED -> Visit.confirm(request);
      case WRONG -> complain(visit.secondStep().hint(), visit, request, response);
      case SPENT -> {
        visit.signOut();
        Pages.redirect("/login?spent=yes&next=checkout", request, response);
      }
    }
    return outcome == SecondStep.Outcome.PASSED;
  }

  private static boolean sentElsewhere(
      Visit visit, HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (visit.cart().getLines().isEmpty()) {
      Pages.redirect("/cart.jsp", request, response);
      return true;
    }
    if (visit.customer().isEmpty()) {
      Pages.redirect("/login?next=checkout", request, response);
      return true;
    }
    return false;
  }

  private static void complain(
      String problem, Visit visit, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    request.setAttribute("problem", problem);
    show(visit, request, response);
  }

  private static void show(Visit visit, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    visit.secondStep();
    Pages.show("checkout", request, response);
  }
}
