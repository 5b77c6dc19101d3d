package io.github.webrtcmasking.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoteResultTest {

  @ParameterizedTest(name = "{0}, then {1} accuse and {2} refute: {3}")
  @CsvSource({
    "UNSUSPICIOUS, 29,  0, UNSUSPICIOUS",
    "UNSUSPICIOUS, 30,  0, SUSPICIOUS",
    "UNSUSPICIOUS, 30,  2, SUSPICIOUS",
    "UNSUSPICIOUS, 30,  3, UNSUSPICIOUS",
    "UNSUSPICIOUS, 128, 3, UNSUSPICIOUS", // nobody is outvoted
    "SUSPICIOUS,   128, 4, SUSPICIOUS",
    "SUSPICIOUS,   128, 5, UNSUSPICIOUS",
    "SUSPICIOUS,   10,  0, SUSPICIOUS",
    "SUSPICIOUS,   9,   0, UNSUSPICIOUS", // a quiet shop forgets
    "UNSUSPICIOUS, 0,   0, UNSUSPICIOUS",
  })
  void manyBeginItAndFewEndIt(VoteResult before, int accusers, int refuters, VoteResult after) {
    assertThat(before.after(accusers, refuters)).isEqualTo(after);
  }
}
