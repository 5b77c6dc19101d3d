package io.github.webrtcmasking.sample;

import java.io.Serializable;
import java.math.BigDecimal;

/** One tea. A class with getters, because JSP EL cannot read records on older containers. */
public final class Product implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String id;
  private final String name;
  private final String note;
  private final BigDecimal price;

  Product(String id, String name, String note, BigDecimal price) {
    this.id = id;
    this.name = name;
    this.note = note;
    this.price = price;
  }

  public String getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  /** One sentence on how it tastes. */
  public String getNote() {
    return note;
  }

  /** Euros for a tin of 100 grams. */
  public BigDecimal getPrice() {
    return price;
  }
}
