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
import java.util.Base64;
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
            "verdict",
            "confidence",
            "reasons",
            "masked",
            "secondStepAdvised",
            "assessedAt",
            "addresses",
            "network");
    for (PropertyDescriptor property : bean.getPropertyDescriptors()) {
      assertThat(property.getReadMethod()).as(property.getName()).isNotNull();
      assertThat(property.getWriteMethod()).as(property.getName()).isNull();
    }
  }

  @Test
  void whatIsKnownOfTheNetworkStaysAndIsPartOfWhatIsSaid() throws Exception {
    NetworkInfo network =
        NetworkInfo.NONE
            .withRelay("A relay")
            .withCountry("SE")
            .withAnonymizer(List.of(AnonymizerKind.TOR, AnonymizerKind.TOR), "Tor", "2026-11-29");
    Assessment said = Assessment.of(Verdict.RELAY, Confidence.HIGH, List.of(), NOW);
    Assessment known = said.withNetwork(network);

    assertThat(said.getNetwork()).isEqualTo(NetworkInfo.NONE);
    assertThat(known).isNotEqualTo(said);
    assertThat(known.withCleared().notEvaluated(List.of()).withAddresses(List.of()).getNetwork())
        .isEqualTo(network);
    assertThat(network.getAnonymizerKinds()).containsExactly(AnonymizerKind.TOR);
    assertThat(said.withNetwork(NetworkInfo.NONE.withRelay("A relay")))
        .hasToString("RELAY (HIGH) [] A relay");
    assertThat(
            Stream.of(
                    Introspector.getBeanInfo(NetworkInfo.class, Object.class)
                        .getPropertyDescriptors())
                .map(PropertyDescriptor::getName))
        .containsExactlyInAnyOrder(
            "relay", "country", "anonymizerKinds", "anonymizerProvider", "anonymizerLastSeen");
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void maskedIsOneVerdictOnly(Verdict verdict) {
    assertThat(Assessment.of(verdict, Confidence.LOW, List.of(), NOW).isMasked())
        .isEqualTo(verdict == Verdict.MASKED);
  }

  @Test
  void secondStepIsAdvisedForFirmAccusationsThatWereNotCleared() {
    for (Verdict verdict : Verdict.values()) {
      for (Confidence confidence : Confidence.values()) {
        Assessment said = Assessment.of(verdict, confidence, List.of(), NOW);
        boolean accuses = verdict == Verdict.MASKED || verdict == Verdict.TAMPERED;
        assertThat(said.isSecondStepAdvised())
            .as(said.toString())
            .isEqualTo(accuses && confidence != Confidence.LOW);
        assertThat(said.withCleared().isSecondStepAdvised()).isFalse();
      }
    }
  }

  /** What is said is the same; the session that it is of knows of the clearing by itself. */
  @Test
  void clearingChangesNothingElseAndDoesNotTravel() throws Exception {
    Assessment cleared = MASKED.withAddresses(List.of(HTTP)).withCleared();
    assertThat(cleared).isEqualTo(MASKED.withAddresses(List.of(HTTP)));
    assertThat(cleared.isMasked()).isTrue();
    assertThat(cleared.withAddresses(List.of()).isSecondStepAdvised()).isFalse();
    assertThat(((Assessment) travelled(cleared)).isSecondStepAdvised()).isTrue();
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
    assertThat(travelled(MASKED)).isEqualTo(MASKED);
  }

  private static final ObservedAddress HTTP =
      ObservedAddress.of(ObservedAddress.How.HTTP, "192.0.2.1");
  private static final ObservedAddress PROVEN =
      ObservedAddress.of(ObservedAddress.How.PROVEN, "2001:db8::/64");

  @Test
  void addressesAreCarriedInOrderAndTravelButAreNeverPrinted() throws Exception {
    assertThat(MASKED.getAddresses()).isEmpty();
    Assessment kept = MASKED.withAddresses(List.of(HTTP, PROVEN));
    assertThat(kept).isNotEqualTo(MASKED);
    assertThat(kept.getAddresses()).containsExactly(HTTP, PROVEN);
    assertThat(travelled(kept)).isEqualTo(kept);
    assertThat(kept.toString() + kept.getAddresses())
        .doesNotContain("192.0.2")
        .doesNotContain("2001:");
    assertThat(kept.notEvaluated(List.of(Reason.DEPLOYMENT_SUSPECT)).getAddresses())
        .containsExactly(HTTP, PROVEN);
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> kept.getAddresses().add(HTTP));
  }

  @Test
  void observedAddressIsABean() {
    assertThat(HTTP.getHow()).isEqualTo(ObservedAddress.How.HTTP);
    assertThat(HTTP.getText()).isEqualTo("192.0.2.1");
    assertThat(HTTP.getFamily()).isEqualTo("IPv4");
    assertThat(PROVEN.getFamily()).isEqualTo("IPv6");
    assertThat(HTTP).isNotEqualTo(ObservedAddress.of(ObservedAddress.How.CLAIMED, "192.0.2.1"));
    assertThat(HTTP).isNotEqualTo(PROVEN).isNotEqualTo("192.0.2.1");
  }

  /** Written by the version that had no addresses, of the assessment {@link #MASKED}. */
  private static final String OLD_FORM =
      "rO0ABXNyAC1pby5naXRodWIud2VicnRjbWFza2luZy5hc3Nlc3NtZW50LkFzc2Vzc21lbnQAAAAAAAAA"
          + "AQIABEwACmFzc2Vzc2VkQXR0ABNMamF2YS90aW1lL0luc3RhbnQ7TAAKY29uZmlkZW5jZXQAL0xpby9n"
          + "aXRodWIvd2VicnRjbWFza2luZy9hc3Nlc3NtZW50L0NvbmZpZGVuY2U7WwAHcmVhc29uc3QALFtMaW8v"
          + "Z2l0aHViL3dlYnJ0Y21hc2tpbmcvYXNzZXNzbWVudC9SZWFzb247TAAHdmVyZGljdHQALExpby9naXRo"
          + "dWIvd2VicnRjbWFza2luZy9hc3Nlc3NtZW50L1ZlcmRpY3Q7eHBzcgANamF2YS50aW1lLlNlcpVdhLob"
          + "IkiyDAAAeHB3DQIAAAAAawLZQAAAAAB4fnIALWlvLmdpdGh1Yi53ZWJydGNtYXNraW5nLmFzc2Vzc21l"
          + "bnQuQ29uZmlkZW5jZQAAAAAAAAAAEgAAeHIADmphdmEubGFuZy5FbnVtAAAAAAAAAAASAAB4cHQABEhJ"
          + "R0h1cgAsW0xpby5naXRodWIud2VicnRjbWFza2luZy5hc3Nlc3NtZW50LlJlYXNvbjsY/O7r2B6VFwIA"
          + "AHhwAAAAAn5yAClpby5naXRodWIud2VicnRjbWFza2luZy5hc3Nlc3NtZW50LlJlYXNvbgAAAAAAAAAA"
          + "EgAAeHEAfgAJdAAPQUREUkVTU19ESUZGRVJTfnEAfgAOdAAGUFJPVkVOfnIAKmlvLmdpdGh1Yi53ZWJy"
          + "dGNtYXNraW5nLmFzc2Vzc21lbnQuVmVyZGljdAAAAAAAAAAAEgAAeHEAfgAJdAAGTUFTS0VE";

  @Test
  void assessmentOfAnOlderVersionIsRead() throws Exception {
    Assessment old = (Assessment) read(Base64.getDecoder().decode(OLD_FORM));
    assertThat(old).isEqualTo(MASKED);
    assertThat(old.getAddresses()).isEmpty();
  }

  private static Object travelled(Object value) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    return read(bytes.toByteArray());
  }

  private static Object read(byte[] bytes) throws Exception {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return in.readObject();
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
}
