package io.github.webrtcmasking.papers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.address.IpLiterals;
import io.github.webrtcmasking.internal.address.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What docs/recipes.md says of addresses is what the code says. */
class RecipesPaperTest {

  @Test
  void addressesCountAsThePaperSays() {
    for (List<String> row : Paper.of("docs/recipes.md").table("address", "counts as")) {
      Scope scope = row.get(1).equals("public") ? Scope.GLOBAL : Scope.LOCAL;
      assertThat(Paper.code(row.get(0)))
          .isNotEmpty()
          .allSatisfy(
              text -> assertThat(IpLiterals.parse(text).orElseThrow().scope()).isEqualTo(scope));
    }
  }
}
