package io.github.webrtcmasking.internal.session;

import static io.github.webrtcmasking.internal.session.Visits.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.assessment.AnonymizerKind;
import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.NetworkInfo;
import io.github.webrtcmasking.assessment.ObservedAddress;
import io.github.webrtcmasking.assessment.ObservedAddress.How;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AssessmentMapTest {

  private static final Assessment MASKED =
      said(Verdict.MASKED, Confidence.HIGH, 1, Reason.ADDRESS_DIFFERS, Reason.PROVEN);
  private static final Assessment WITH_ADDRESSES =
      MASKED.withAddresses(List.of(ObservedAddress.of(How.HTTP, "192.0.2.0/24")));

  private static final Assessment WITH_NETWORK =
      WITH_ADDRESSES.withNetwork(
          NetworkInfo.NONE
              .withCountry("SE")
              .withAnonymizer(List.of(AnonymizerKind.TOR), "Tor", "2026-11-29"));

  @Test
  void namesAreThoseOfTheBean() {
    assertThat(AssessmentMap.of(MASKED))
        .isEqualTo(
            Map.of(
                "verdict",
                "MASKED",
                "confidence",
                "HIGH",
                "masked",
                true,
                "secondStepAdvised",
                true,
                "reasons",
                List.of("ADDRESS_DIFFERS", "PROVEN"),
                "assessedAt",
                "2026-11-22T12:00:01Z"));
    assertThat(AssessmentMap.of(WITH_ADDRESSES))
        .containsEntry(
            "addresses", List.of(Map.of("how", "HTTP", "text", "192.0.2.0/24", "family", "IPv4")));
    assertThat(AssessmentMap.of(WITH_NETWORK))
        .containsEntry(
            "network",
            Map.of(
                "relay",
                "",
                "country",
                "SE",
                "anonymizerKinds",
                List.of("TOR"),
                "anonymizerProvider",
                "Tor",
                "anonymizerLastSeen",
                "2026-11-29"));
  }

  /** JSON and Kryo stores refuse the JDK's hidden collections, which serialise as proxies. */
  @Test
  void typesAreThoseThatEveryStoreWrites() {
    everyStoreWrites(AssessmentMap.of(WITH_NETWORK));
  }

  private static void everyStoreWrites(Object value) {
    if (value instanceof Map<?, ?> map) {
      assertThat(map).isExactlyInstanceOf(HashMap.class);
      map.values().forEach(AssessmentMapTest::everyStoreWrites);
    } else if (value instanceof List<?> list) {
      assertThat(list).isExactlyInstanceOf(ArrayList.class);
      list.forEach(AssessmentMapTest::everyStoreWrites);
    } else {
      assertThat(value).isInstanceOfAny(String.class, Boolean.class);
    }
  }

  /** As stores do that write JSON. */
  @Test
  void isTheSameAfterJson() {
    Map<String, Object> map = AssessmentMap.of(WITH_NETWORK);
    Jsonb jsonb = JsonbBuilder.create();

    Object read = jsonb.fromJson(jsonb.toJson(map), Map.class);

    assertThat(read).isEqualTo(map);
  }

  @Test
  void isReadAsItWasMade() {
    for (Assessment each : List.of(MASKED, WITH_ADDRESSES, WITH_NETWORK)) {
      assertThat(AssessmentMap.read(AssessmentMap.of(each))).contains(each);
      assertThat(AssessmentMap.read(each)).contains(each);
    }
  }

  @Test
  void whatIsNotOursIsNone() {
    assertThat(AssessmentMap.read(null)).isEmpty();
    assertThat(AssessmentMap.read("MASKED")).isEmpty();
    assertThat(AssessmentMap.read(Map.of())).isEmpty();
    Map<String, Object> wrong = AssessmentMap.of(WITH_ADDRESSES);
    wrong.put("verdict", 7);
    assertThat(AssessmentMap.read(wrong)).isEmpty();
    wrong.put("verdict", "MASKED");
    wrong.put("reasons", List.of("PROVEN", 3, "OF_ANOTHER_VERSION"));
    wrong.put("addresses", "none");
    assertThat(AssessmentMap.read(wrong))
        .hasValueSatisfying(
            read -> {
              assertThat(read.getReasons()).containsExactly(Reason.PROVEN);
              assertThat(read.getAddresses()).isEmpty();
            });
  }
}
