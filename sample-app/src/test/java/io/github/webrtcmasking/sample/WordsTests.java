package io.github.webrtcmasking.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.assessment.ObservedAddress.How;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
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
  @EnumSource(Verdict.class)
  void everyVerdictHasAMeaningAndAnAdvice(Verdict verdict) {
    assertThat(Words.meaning(verdict)).matches(SENTENCE);
    assertThat(Words.advice(verdict)).as("the advice in %s", FILE).isNotBlank().endsWith(".");
  }

  @Test
  void noAdviceIsForAVerdictThatIsGone() {
    assertThat(
            ResourceBundle.getBundle("io.github.webrtcmasking.sample.words", Locale.ROOT).keySet())
        .as("take verdicts that are gone out of %s", FILE)
        .hasSize(Verdict.values().length);
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void everyReasonIsToldToTheVisitor(Reason reason) {
    assertThat(Words.sentence(reason)).matches(SENTENCE);
  }

  @ParameterizedTest
  @EnumSource(How.class)
  void everyAddressTellsHowItIsKnown(How how) {
    assertThat(Words.origin(how)).matches(SENTENCE);
  }
}
