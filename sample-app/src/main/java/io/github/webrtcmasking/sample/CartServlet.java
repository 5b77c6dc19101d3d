package io.github.webrtcmasking.sample;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;

/** Changes the cart: {@code add} puts tins in, {@code set} sets their number. */
public final class CartServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(request.getContextPath() + "/cart.jsp");
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Catalog catalog = (Catalog) getServletContext().getAttribute(ShopListener.CATALOG);
    Optional<Product> product = catalog.find(Form.text(request, "product"));
    OptionalInt quantity = Form.number(request, "quantity");
    if (product.isEmpty() || quantity.isEmpty()) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    Visit visit = Visit.of(request);
    boolean adds = Form.text(request, "action").equals("add");
    visit.keep(
        adds
            ? visit.cart().plus(product.get(), quantity.getAsInt())
            : visit.cart().with(product.get(), quantity.getAsInt()));
    response.sendRedirect(request.getContextPath() + "/cart.jsp");
  }
}
