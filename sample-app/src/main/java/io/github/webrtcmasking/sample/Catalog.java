package io.github.webrtcmasking.sample;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Everything the shop sells. */
public final class Catalog {
  private final List<Product> products;

  Catalog(List<Product> products) {
    this.products = List.copyOf(products);
  }

  static Catalog teas() {
    return new Catalog(
        List.of(
            tea("sencha", "Morning Sencha", "Steamed green leaf, grassy and bright.", "9.80"),
            tea("assam", "Copper Assam", "Malty and strong, made for milk.", "7.40"),
            tea("oolong", "Mist Oolong", "Half-rolled, with orchid and butter.", "14.20"),
            tea("bergamot", "Old Bergamot", "Black tea and real bergamot peel.", "8.60"),
            tea("rooibos", "Evening Rooibos", "Red, round and free of caffeine.", "6.90"),
            tea("mint", "Garden Mint", "Whole leaves, dried the day they are cut.", "5.50")));
  }

  public List<Product> getProducts() {
    return products;
  }

  Optional<Product> find(String id) {
    return products.stream().filter(product -> product.getId().equals(id)).findFirst();
  }

  private static Product tea(String id, String name, String note, String euros) {
    return new Product(id, name, note, new BigDecimal(euros));
  }
}
