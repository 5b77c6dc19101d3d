package io.github.webrtcmasking.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CartTests {
  private final Catalog catalog = Catalog.teas();
  private final Product mint = catalog.find("mint").orElseThrow();
  private final Product assam = catalog.find("assam").orElseThrow();

  @ParameterizedTest(name = "{0} tins and {1} more are {2}")
  @CsvSource({"0, 1, 1", "1, 2, 3", "19, 1, 20", "20, 1, 20", "20, 99, 20", "3, 0, 3", "0, 0, 0"})
  void plusAddsUpToTheMostOfOne(int before, int more, int after) {
    assertThat(Cart.EMPTY.with(mint, before).plus(mint, more).getCount()).isEqualTo(after);
  }

  @Test
  void totalIsExactToTheCent() {
    Cart cart = Cart.EMPTY.plus(mint, 3).plus(assam, 2);

    assertThat(cart.getTotal()).isEqualByComparingTo("31.30");
  }

  @Test
  void lineWithNoTinsIsGone() {
    Cart cart = Cart.EMPTY.plus(mint, 3).plus(assam, 2).with(mint, 0);

    assertThat(names(cart)).containsExactly("Copper Assam");
  }

  @Test
  void changedLineKeepsItsPlace() {
    Cart cart = Cart.EMPTY.plus(mint, 1).plus(assam, 1).with(mint, 5);

    assertThat(names(cart)).containsExactly("Garden Mint", "Copper Assam");
  }

  @Test
  void changeLeavesTheCartBeforeItAsItWas() {
    Cart before = Cart.EMPTY.plus(mint, 1);

    before.plus(mint, 1);

    assertThat(before.getCount()).isEqualTo(1);
  }

  @Test
  void unknownProductIsNotFound() {
    assertThat(catalog.find("coffee")).isEmpty();
  }

  private static List<String> names(Cart cart) {
    return cart.getLines().stream().map(line -> line.getProduct().getName()).toList();
  }
}
