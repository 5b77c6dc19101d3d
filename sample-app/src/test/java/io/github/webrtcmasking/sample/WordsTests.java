package io.github.webrtcmasking.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.assessment.ObservedAddress.How;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import java.util.EnumSet;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTests {
  private static final String SENTENCE = "[A-Z][^_]+\\.";
  private static final String FILE =
      "sample-app/src/main/resources/io/github/webrtcmasking/sample/words.properties";

  @ParameterizedTest
  @EnumSource(Reason.class)
  void everyReasonHasASentenceOfTheShop(Reason reason) {
    assertThat(bundle().keySet())
        .as("add reason.%s=A sentence. to %s", reason, FILE)
        .contains("reason." + reason);
    assertThat(Words.sentence(reason)).matches(SENTENCE);
  }

  @Test
  void noTwoReasonsSayTheSame() {
    assertThat(EnumSet.allOf(Reason.class).stream().map(Words::sentence)).doesNotHaveDuplicates();
  }

  @Test
  void noSentenceIsOfAReasonThatIsGone() {
    assertThat(bundle().keySet().stream().filter(key -> key.startsWith("reason.")))
        .as("take reasons that are gone out of %s", FILE)
        .hasSize(Reason.values().length);
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void everyVerdictHasAMeaningAndAnAdvice(Verdict verdict) {
    assertThat(Words.meaning(verdict)).as("the meaning in %s", FILE).matches(SENTENCE);
    assertThat(Words.advice(verdict)).as("the advice in %s", FILE).isNotBlank().endsWith(".");
  }

  @ParameterizedTest
  @EnumSource(How.class)
  void everyAddressTellsHowItIsKnown(How how) {
    assertThat(Words.origin(how)).as("the origin in %s", FILE).matches(SENTENCE);
  }

  private static ResourceBundle bundle() {
    return ResourceBundle.getBundle("io.github.webrtcmasking.sample.words", Locale.ROOT);
  }
}
