package io.github.webrtcmasking.internal.deployment.container.cart;

import io.github.webrtcmasking.Masking;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Asks who the visitor is while it has the lock of the cart. */
public final class CartServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain;charset=utf-8");
    response.getWriter().print("/hold".equals(request.getPathInfo()) ? hold(request) : held());
  }

  private static String hold(HttpServletRequest request) {
    synchronized (CartLock.LOCK) {
      CartLock.HELD.countDown();
      return CartLock.await(CartLock.TOLD) + " " + Masking.of(request).getVerdict();
    }
  }

  private static String held() {
    return "held " + CartLock.await(CartLock.HELD);
  }
}
