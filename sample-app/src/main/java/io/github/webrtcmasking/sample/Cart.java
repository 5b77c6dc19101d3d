package io.github.webrtcmasking.sample;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a visitor wants to buy. Immutable: a change makes a new cart, which the session gets. */
public final class Cart implements Serializable {
  /** The most tins of one tea that one order may have. */
  static final int MOST_OF_ONE = 20;

  static final Cart EMPTY = new Cart(List.of());

  private static final long serialVersionUID = 1L;

  private final CartLine[] lines;

  private Cart(List<CartLine> lines) {
    this.lines = lines.toArray(CartLine[]::new);
  }

  /** This cart with that many more tins of the product, up to {@link #MOST_OF_ONE}. */
  Cart plus(Product product, int quantity) {
    return with(product, quantityOf(product) + quantity);
  }

  /** This cart with exactly that many tins of the product; 0 removes it. */
  Cart with(Product product, int quantity) {
    int kept = Math.max(0, Math.min(quantity, MOST_OF_ONE));
    List<CartLine> changed = new ArrayList<>();
    for (CartLine line : lines) {
      changed.add(line.holds(product) ? new CartLine(product, kept) : line);
    }
    if (quantityOf(product) == 0) {
      changed.add(new CartLine(product, kept));
    }
    changed.removeIf(line -> line.getQuantity() == 0);
    return new Cart(changed);
  }

  public List<CartLine> getLines() {
    return List.of(lines);
  }

  public int getCount() {
    return Arrays.stream(lines).mapToInt(CartLine::getQuantity).sum();
  }

  public BigDecimal getTotal() {
    return Arrays.stream(lines).map(CartLine::getTotal).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private int quantityOf(Product product) {
    return Arrays.stream(lines)
        .filter(line -> line.holds(product))
        .mapToInt(CartLine::getQuantity)
        .findFirst()
        .orElse(0);
  }
}
