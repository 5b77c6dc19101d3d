package io.github.webrtcmasking.sample;

import java.io.Serializable;

/** A placed order, as the confirmation page shows it. */
public final class Order implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String number;
  private final Cart cart;
  private final String name;
  private final String address;

  Order(String number, Cart cart, String name, String address) {
    this.number = number;
    this.cart = cart;
    this.name = name;
    this.address = address;
  }

  public String getNumber() {
    return number;
  }

  public Cart getCart() {
    return cart;
  }

  public String getName() {
    return name;
  }

  public String getAddress() {
    return address;
  }
}
