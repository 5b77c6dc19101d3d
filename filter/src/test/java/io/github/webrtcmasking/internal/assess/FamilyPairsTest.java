package io.github.webrtcmasking.internal.assess;

import static io.github.webrtcmasking.testing.Addresses.ip;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Ipv4;
import io.github.webrtcmasking.internal.address.Ipv6;
import io.github.webrtcmasking.internal.address.Nat64Prefix;
import io.github.webrtcmasking.internal.address.Nat64Prefixes;
import io.github.webrtcmasking.internal.event.Candidate;
import io.github.webrtcmasking.internal.event.CandidateType;
import io.github.webrtcmasking.internal.event.CollectorEvent.Gathered;
import io.github.webrtcmasking.internal.event.ConnectionAddress;
import io.github.webrtcmasking.internal.observation.ChallengeEvidence;
import io.github.webrtcmasking.internal.observation.ClientAddressResolver;
import io.github.webrtcmasking.internal.observation.HttpSide;
import io.github.webrtcmasking.internal.observation.ObservationGatherer;
import io.github.webrtcmasking.internal.observation.TrustedProxies;
import io.github.webrtcmasking.internal.observation.TrustedProxies.ForwardingHeader;
import io.github.webrtcmasking.internal.vantage.SealReading;
import io.github.webrtcmasking.testing.GatheredEvents;
import io.github.webrtcmasking.testing.StubRequest;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form in which an address can come, on both sides, from the request to the assessment. */
class FamilyPairsTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  /** A translator's prefix that the operator names. */
  private static final Nat64Prefixes NAT64 =
      new Nat64Prefixes(
          List.of(
              Nat64Prefix.parse("2a00:64::/96").orElseThrow(),
              Nat64Prefix.parse("2a00:65::/32").orElseThrow()));

  /** Who the visitor is, by the form of his address. */
  private static final Map<String, String> FORMS =
      Map.of(
          "8.8.8.8", "A4",
          "::ffff:8.8.8.8", "A4",
          "64:ff9b::8.8.8.8", "A4",
          "2a00:64::8.8.8.8", "A4",
          "2a00:65:808:808::", "A4",
          "2002:808:808::1", "A4", // 6to4
          "2001:0:4136:e378:8000:63bf:f7f7:f7f7", "A4", // Teredo
          "9.9.9.9", "B4",
          "64:ff9b::9.9.9.9", "B4",
          "2600:1:2:3::1", "A6");

  private static final Map<String, String> MORE_FORMS = Map.of("2a01:1:2:3::1", "B6");

  static Stream<Arguments> pairs() {
    return forms().flatMap(http -> forms().map(webrtc -> Arguments.of(http, webrtc)));
  }

  private static Stream<String> forms() {
    return Stream.concat(FORMS.keySet().stream(), MORE_FORMS.keySet().stream());
  }

  private static String visitor(String form) {
    return FORMS.getOrDefault(form, MORE_FORMS.getOrDefault(form, ""));
  }

  @ParameterizedTest(name = "HTTP {0}, WebRTC {1}")
  @MethodSource("pairs")
  void formsOfOneAddressAreOneAndFamiliesStayApart(String http, String webrtc) {
    String one = visitor(http);
    String other = visitor(webrtc);
    String expected =
        one.equals(other)
            ? "CONSISTENT (LOW) [SAME_ADDRESS]"
            : one.charAt(1) == other.charAt(1)
                ? "MASKED (LOW) [ADDRESS_DIFFERS, OWNER_UNKNOWN]"
                : "INCONCLUSIVE (LOW) [OTHER_FAMILY_ONLY]";
    assertThat(assess(http, webrtc).toString()).isEqualTo(expected);
  }

  private static Assessment assess(String http, String webrtc) {
    ClientAddressResolver clients =
        new ClientAddressResolver(
            new TrustedProxies(List.of(), ForwardingHeader.X_FORWARDED_FOR), NAT64);
    HttpSide side = clients.resolve(StubRequest.from(http).build()).orElseThrow();
    Candidate reflexive =
        new Candidate(
            CandidateType.SRFLX,
            new ConnectionAddress.Literal(ip(webrtc)),
            5000,
            1,
            new ConnectionAddress.Literal(ip("0.0.0.0")));
    ChallengeEvidence evidence =
        new ChallengeEvidence(
            Set.of(), (address, port) -> new SealReading.NotOurs(), Set.of(), NAT64);
    Gathered event = GatheredEvents.complete(List.of(reflexive));
    return new Assessor().assess(ObservationGatherer.gather(side, evidence, event), NOW);
  }

  /** There is nothing to call with two families: an address has a relation to its own kind only. */
  @Test
  void relationsAcrossFamiliesDoNotExist() {
    for (Class<?> family : List.of(IpAddress.class, Ipv4.class, Ipv6.class)) {
      for (Method method : family.getDeclaredMethods()) {
        boolean compares = method.getName().equals("relationTo");
        assertThat(compares && !method.getParameterTypes()[0].equals(family))
            .as("%s", method)
            .isFalse();
      }
    }
    assertThat(Stream.of(IpAddress.class.getMethods()).map(Method::getName))
        .doesNotContain("relationTo");
  }
}
