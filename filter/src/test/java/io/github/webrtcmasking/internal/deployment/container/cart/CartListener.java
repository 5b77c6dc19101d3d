package io.github.webrtcmasking.internal.deployment.container.cart;

import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;

/** Looks at the cart whenever an attribute of the session changes while somebody has the lock. */
public final class CartListener implements HttpSessionAttributeListener {

  @Override
  public void attributeAdded(HttpSessionBindingEvent event) {
    look();
  }

  @Override
  public void attributeReplaced(HttpSessionBindingEvent event) {
    look();
  }

  private static void look() {
    if (CartLock.HELD.getCount() == 0) {
      CartLock.TOLD.countDown();
      synchronized (CartLock.LOCK) {
        CartLock.LOCK.notifyAll();
      }
    }
  }
}
