package io.github.webrtcmasking.internal.lookup;

import io.github.webrtcmasking.internal.lookup.ranges.NetworkListEntry.AutonomousSystem;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields for owners in databases of the MaxMind format. */
final class AsnFields {

  private AsnFields() {}

  /**
   * The owner that a record names: {@code autonomous_system_number} and {@code
   * autonomous_system_organization} (GeoLite2 ASN, GeoIP2 ISP, DB-IP; below {@code traits} in
   * GeoIP2 Enterprise), or {@code asn} and {@code as_name} (IPinfo).
   */
  static Owner owner(Map<?, ?> network) {
    if (network.get("traits") instanceof Map<?, ?> traits) {
      return owner(traits);
    }
    long number = number(either(network, "autonomous_system_number", "asn"));
    return Owner.of(number, text(either(network, "autonomous_system_organization", "as_name")));
  }

  private static @Nullable Object either(Map<?, ?> network, String one, String other) {
    Object value = network.get(one);
    return value == null ? network.get(other) : value;
  }

  private static long number(@Nullable Object value) {
    return value instanceof Number number
        ? number.longValue()
        : AutonomousSystem.numberOf(text(value)).orElse(0L);
  }

  private static String text(@Nullable Object value) {
    return value instanceof String text ? text : "";
  }
}
