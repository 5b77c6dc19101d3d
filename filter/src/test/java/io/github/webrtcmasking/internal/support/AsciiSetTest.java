package io.github.webrtcmasking.internal.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsciiSetTest {

  /** On both sides of the 64th character, and at both ends. */
  private static final String SOME = "\0 09?@AZaz~\u007f";

  @Test
  void hasItsCharactersAndNoOther() {
    AsciiSet set = AsciiSet.of(SOME);

    assertThat(IntStream.range(-70, 70_000).filter(set::has))
        .containsExactly(SOME.chars().boxed().toArray(Integer[]::new));
  }

  @ParameterizedTest
  @CsvSource({
    "'',    false",
    "a,     true",
    "abba,  true",
    "abbab, false", // one more than the most
    "abca,  false",
    "aB,    false",
    "aé,    false",
  })
  void textConsistsOfOneToTheMostOfThem(String text, boolean expected) {
    assertThat(AsciiSet.of("ab").fill(text, 4)).isEqualTo(expected);
  }

  @Test
  void otherCharactersAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> AsciiSet.of("a\u0080"));
  }
}
