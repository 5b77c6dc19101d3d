package io.github.webrtcmasking.sample;

import java.io.Serializable;
import java.math.BigDecimal;

/** Some tins of one tea. */
public final class CartLine implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Product product;
  private final int quantity;

  CartLine(Product product, int quantity) {
    this.product = product;
    this.quantity = quantity;
  }

  public Product getProduct() {
    return product;
  }

  public int getQuantity() {
    return quantity;
  }

  public BigDecimal getTotal() {
    return product.getPrice().multiply(BigDecimal.valueOf(quantity));
  }

  boolean holds(Product other) {
    return product.getId().equals(other.getId());
  }
}
