package io.github.webrtcmasking.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.beans.BeanInfo;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssessmentTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final Assessment MASKED =
      Assessment.of(
          Verdict.MASKED, Confidence.HIGH, List.of(Reason.ADDRESS_DIFFERS, Reason.PROVEN), NOW);

  @Test
  void expressionsReadItAsABean() throws Exception {
    BeanInfo bean = Introspector.getBeanInfo(Assessment.class, Object.class);
    assertThat(Stream.of(bean.getPropertyDescriptors()).map(PropertyDescriptor::getName))
        .containsExactlyInAnyOrder(
            "verdict", "confidence", "reasons", "masked", "assessedAt", "addresses");
    for (PropertyDescriptor property : bean.getPropertyDescriptors()) {
      assertThat(property.getReadMethod()).as(property.getName()).isNotNull();
      assertThat(property.getWriteMethod()).as(property.getName()).isNull();
    }
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void maskedIsOneVerdictOnly(Verdict verdict) {
    assertThat(Assessment.of(verdict, Confidence.LOW, List.of(), NOW).isMasked())
        .isEqualTo(verdict == Verdict.MASKED);
  }

  @Test
  void reasonsKeepTheirOrderWithoutRepetitionsAndCannotBeChanged() {
    List<Reason> reasons =
        Assessment.of(
                Verdict.MASKED,
                Confidence.LOW,
                List.of(Reason.TIMED_OUT, Reason.PROVEN, Reason.TIMED_OUT),
                NOW)
            .getReasons();
    assertThat(reasons).containsExactly(Reason.TIMED_OUT, Reason.PROVEN);
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> reasons.set(0, Reason.NO_ANSWER));
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> reasons.add(Reason.NO_ANSWER));
  }

  @Test
  void pendingDecidesNothing() {
    Assessment pending = Assessment.pending(NOW, Reason.NETWORK_CHANGED);
    assertThat(pending.getVerdict()).isEqualTo(Verdict.PENDING);
    assertThat(pending.getConfidence()).isEqualTo(Confidence.LOW);
    assertThat(pending.getReasons()).containsExactly(Reason.NETWORK_CHANGED);
    assertThat(pending.getAssessedAt()).isEqualTo(NOW);
  }

  @Test
  void everyPartCountsForEquality() {
    List<Reason> reasons = MASKED.getReasons();
    assertThat(Assessment.of(Verdict.MASKED, Confidence.HIGH, reasons, NOW))
        .isEqualTo(MASKED)
        .hasSameHashCodeAs(MASKED);
    assertThat(
            List.of(
                Assessment.of(Verdict.TAMPERED, Confidence.HIGH, reasons, NOW),
                Assessment.of(Verdict.MASKED, Confidence.LOW, reasons, NOW),
                Assessment.of(Verdict.MASKED, Confidence.HIGH, List.of(), NOW),
                Assessment.of(Verdict.MASKED, Confidence.HIGH, reasons, NOW.plusMillis(1))))
        .doesNotContain(MASKED);
    assertThat(MASKED).isNotEqualTo("MASKED");
  }

  @Test
  void itTravels() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(MASKED);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(MASKED);
    }
  }

  @Test
  void textFormSaysWhatAndWhy() {
    assertThat(MASKED).hasToString("MASKED (HIGH) [ADDRESS_DIFFERS, PROVEN]");
  }

  @Test
  void confidencesAreOrdered() {
    for (Confidence one : Confidence.values()) {
      for (Confidence two : Confidence.values()) {
        assertThat(one.atLeast(two)).isEqualTo(one.compareTo(two) >= 0);
      }
    }
    assertThat(Confidence.values())
        .containsExactly(Confidence.LOW, Confidence.MEDIUM, Confidence.HIGH);
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void everyReasonIsASentenceThatCanBeShown(Reason reason) {
    assertThat(reason.getDescription())
        .matches("[A-Z][^.]*\\.")
        .doesNotContainPattern("[0-9]+[.:][0-9]")
        .doesNotContain("\n");
  }

  @Test
  void noTwoReasonsReadTheSame() {
    assertThat(Stream.of(Reason.values()).map(Reason::getDescription)).doesNotHaveDuplicates();
  }
}
