package io.github.webrtcmasking.internal.session;

import io.github.webrtcmasking.assessment.AnonymizerKind;
import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.NetworkInfo;
import io.github.webrtcmasking.assessment.ObservedAddress;
import io.github.webrtcmasking.assessment.ObservedAddress.How;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An assessment in the form in which a session stores it: strings, booleans, {@link HashMap} and
 * {@link ArrayList}. Every session store can write these, and a node without our classes can read
 * them. The keys are the names of the bean's properties, so that the same expression reads the map
 * and the bean. A map is never changed once it is stored.
 */
final class AssessmentMap {

  private static final String VERDICT = "verdict";
  private static final String CONFIDENCE = "confidence";
  private static final String MASKED = "masked";
  private static final String SECOND_STEP = "secondStepAdvised";
  private static final String REASONS = "reasons";
  private static final String ASSESSED_AT = "assessedAt";
  private static final String ADDRESSES = "addresses";
  private static final String HOW = "how";
  private static final String TEXT = "text";
  private static final String FAMILY = "family";
  private static final String NETWORK = "network";
  private static final String RELAY = "relay";
  private static final String COUNTRY = "country";
  private static final String KINDS = "anonymizerKinds";
  private static final String PROVIDER = "anonymizerProvider";
  private static final String LAST_SEEN = "anonymizerLastSeen";

  /** Room for all names without growing. */
  private static final int CAPACITY = 12;

  private AssessmentMap() {}

  static Map<String, Object> of(Assessment assessment) {
    Map<String, Object> map = new HashMap<>(CAPACITY);
    map.put(VERDICT, assessment.getVerdict().name());
    map.put(CONFIDENCE, assessment.getConfidence().name());
    map.put(MASKED, assessment.isMasked());
    map.put(SECOND_STEP, assessment.isSecondStepAdvised());
    map.put(REASONS, new ArrayList<>(assessment.getReasons().stream().map(Reason::name).toList()));
    map.put(ASSESSED_AT, assessment.getAssessedAt().toString());
    List<ObservedAddress> addresses = assessment.getAddresses();
    if (!addresses.isEmpty()) {
      map.put(ADDRESSES, new ArrayList<>(addresses.stream().map(AssessmentMap::of).toList()));
    }
    if (!assessment.getNetwork().equals(NetworkInfo.NONE)) {
      map.put(NETWORK, of(assessment.getNetwork()));
    }
    return map;
  }

  private static Map<String, Object> of(NetworkInfo network) {
    Map<String, Object> map = new HashMap<>();
    map.put(RELAY, network.getRelay());
    map.put(COUNTRY, network.getCountry());
    map.put(
        KINDS,
        new ArrayList<>(network.getAnonymizerKinds().stream().map(AnonymizerKind::name).toList()));
    map.put(PROVIDER, network.getAnonymizerProvider());
    map.put(LAST_SEEN, network.getAnonymizerLastSeen());
    return map;
  }

  private static Map<String, Object> of(ObservedAddress address) {
    Map<String, Object> map = new HashMap<>();
    map.put(HOW, address.getHow().name());
    map.put(TEXT, address.getText());
    map.put(FAMILY, address.getFamily());
    return map;
  }

  /**
   * Reads an assessment that this version or an earlier one stored; empty if the attribute is
   * anything else.
   */
  static Optional<Assessment> read(@Nullable Object attribute) {
    if (attribute instanceof Assessment assessment) {
      return Optional.of(assessment);
    }
    try {
      return attribute instanceof Map<?, ?> map ? Optional.of(read(map)) : Optional.empty();
    } catch (RuntimeException notOurs) {
      // Another program or a later version wrote it.
      return Optional.empty();
    }
  }

  private static Assessment read(Map<?, ?> map) {
    List<ObservedAddress> addresses = new ArrayList<>();
    for (Object each : list(map.get(ADDRESSES))) {
      if (each instanceof Map<?, ?> address) {
        addresses.add(ObservedAddress.of(How.valueOf(text(address, HOW)), text(address, TEXT)));
      }
    }
    Assessment assessment =
        Assessment.of(
            Verdict.valueOf(text(map, VERDICT)),
            Confidence.valueOf(text(map, CONFIDENCE)),
            Constants.named(Reason.class, list(map.get(REASONS))),
            Instant.parse(text(map, ASSESSED_AT)));
    Assessment told =
        map.get(NETWORK) instanceof Map<?, ?> network
            ? assessment.withNetwork(readNetwork(network))
            : assessment;
    Assessment whole = addresses.isEmpty() ? told : told.withAddresses(addresses);
    return Boolean.FALSE.equals(map.get(SECOND_STEP)) ? whole.withCleared() : whole;
  }

  private static NetworkInfo readNetwork(Map<?, ?> map) {
    return NetworkInfo.NONE
        .withRelay(text(map, RELAY))
        .withCountry(text(map, COUNTRY))
        .withAnonymizer(
            Constants.named(AnonymizerKind.class, list(map.get(KINDS))),
            text(map, PROVIDER),
            text(map, LAST_SEEN));
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private static String text(Map<?, ?> map, String key) {
    return String.valueOf(map.get(key));
  }
}
