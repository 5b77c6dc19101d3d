package io.github.webrtcmasking.internal.assess;

import static io.github.webrtcmasking.testing.Addresses.ip;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Ipv6;
import io.github.webrtcmasking.internal.observation.Circumstance;
import io.github.webrtcmasking.internal.observation.Claim;
import io.github.webrtcmasking.internal.observation.HttpSide;
import io.github.webrtcmasking.internal.observation.Observations;
import io.github.webrtcmasking.internal.observation.Place;
import io.github.webrtcmasking.internal.observation.Proof;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The decision table of the design, row by row, as far as it needs no owner data.
 *
 * <p>HTTP is an address, marked {@code own} where it is the server's own machine. What WebRTC shows
 * is a list of {@code proof:}, {@code own:} (a proof of the own host), {@code claim:} (by a
 * server), {@code host:} (by an interface) and circumstances.
 */
class DecisionTableTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  @ParameterizedTest(name = "{0}: {1} with {2} is {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        // row | HTTP | WebRTC | verdict confidence | reasons
        "1  | 8.8.8.8 | proof:8.8.8.8 claim:8.8.8.8 | CONSISTENT HIGH | SAME_ADDRESS PROVEN",
        "1  | 2a00:1:2:3::1 | proof:2a00:1:2:3:: | CONSISTENT HIGH | SAME_PREFIX PROVEN",
        "2  | 2a00:1:2:3::1 | proof:8.8.8.8 proof:2a00:1:2:3:: | CONSISTENT HIGH | SAME_PREFIX PROVEN",
        "3  | 8.8.8.8 | proof:2a00:: | INCONCLUSIVE LOW | OTHER_FAMILY_ONLY",
        "3  | 2a00::1 | proof:8.8.8.8 | INCONCLUSIVE LOW | OTHER_FAMILY_ONLY",
        "3  | 8.8.8.8 | claim:2a00::1 | INCONCLUSIVE LOW | OTHER_FAMILY_ONLY",
        "3  | 2a00::1 | claim:8.8.8.8 VANTAGE_OFFERED | INCONCLUSIVE LOW | OTHER_FAMILY_ONLY",
        "5  | 8.8.8.1 | proof:8.8.8.9 | CONSISTENT MEDIUM | SAME_PREFIX PROVEN",
        "5  | 8.8.8.1 | proof:8.8.8.1 proof:8.8.8.9 | CONSISTENT MEDIUM | SAME_PREFIX PROVEN",
        "6b | 8.8.8.1 | proof:8.8.9.1 | INCONCLUSIVE LOW | NEAR_PREFIX PROVEN",
        "6b | 2a00:1:2:3::1 | proof:2a00:1:2:4:: | INCONCLUSIVE LOW | NEAR_PREFIX PROVEN",
        "6b | 8.8.8.1 | proof:8.8.8.1 proof:8.8.9.1 | INCONCLUSIVE LOW | NEAR_PREFIX PROVEN",
        "6b | 8.8.8.1 | claim:8.8.9.1 | INCONCLUSIVE LOW | NEAR_PREFIX",
        "6b | 8.8.8.1 | claim:8.8.9.1 VANTAGE_OFFERED | INCONCLUSIVE LOW | NEAR_PREFIX",
        "7  | 8.8.8.8 | proof:9.9.9.9 claim:9.9.9.9 VANTAGE_OFFERED | MASKED MEDIUM | ADDRESS_DIFFERS PROVEN OWNER_UNKNOWN",
        "7  | 2a00::1 | proof:2600:: | MASKED MEDIUM | ADDRESS_DIFFERS PROVEN OWNER_UNKNOWN",
        "7  | 10.99.0.7 | proof:192.168.1.5 | MASKED HIGH | ADDRESS_DIFFERS PROVEN",
        "7  | 8.8.8.8 | proof:9.9.9.9 proof:8.8.9.8 | MASKED MEDIUM | ADDRESS_DIFFERS PROVEN OWNER_UNKNOWN",
        "7  | 8.8.8.8 | proof:9.9.9.9 proof:2a00:: | MASKED MEDIUM | ADDRESS_DIFFERS PROVEN OWNER_UNKNOWN",
        "8  | 8.8.8.8 | claim:9.9.9.9 | MASKED LOW | ADDRESS_DIFFERS OWNER_UNKNOWN",
        "8  | 8.8.8.8 | claim:9.9.9.9 VANTAGE_OFFERED | MASKED LOW | ADDRESS_DIFFERS OWNER_UNKNOWN",
        "8  | 8.8.8.8 | host:9.9.9.9 | MASKED LOW | ADDRESS_DIFFERS OWNER_UNKNOWN",
        "9  | 8.8.8.8 | proof:8.8.8.8 proof:9.9.9.9 | MASKED MEDIUM | ADDRESS_DIFFERS ONE_OF_SEVERAL_DIFFERS PROVEN",
        "9  | 10.0.0.8 | proof:10.0.0.8 proof:192.168.1.5 | MASKED MEDIUM | ADDRESS_DIFFERS ONE_OF_SEVERAL_DIFFERS PROVEN",
        "9  | 8.8.8.8 | claim:8.8.8.8 claim:9.9.9.9 | MASKED LOW | ADDRESS_DIFFERS ONE_OF_SEVERAL_DIFFERS",
        // the run ended with the first of two uplinks: nothing is denied, so nothing is tampered
        "9  | 8.8.8.8 | proof:9.9.9.9 claim:8.8.8.8 claim:9.9.9.9 VANTAGE_OFFERED | MASKED MEDIUM | ADDRESS_DIFFERS PROVEN OWNER_UNKNOWN",
        "9  | 2a00::1 | proof:2600:: claim:2a00::1 claim:2600::7 VANTAGE_OFFERED | MASKED MEDIUM | ADDRESS_DIFFERS PROVEN OWNER_UNKNOWN",
        "11 | 8.8.8.8 | proof:8.8.8.8 proof:2a00:: | CONSISTENT LOW | SAME_ADDRESS PROVEN OTHER_FAMILY_UNKNOWN",
        "12 | 2a00::1 | proof:2a00:: | CONSISTENT HIGH | SAME_PREFIX PROVEN",
        "15 | 8.8.8.8 | proof:8.8.8.8 NETWORK_CHANGED | INCONCLUSIVE LOW | NETWORK_CHANGED",
        "15 | 8.8.8.8 | proof:9.9.9.9 NETWORK_CHANGED | INCONCLUSIVE LOW | NETWORK_CHANGED",
        "15 | 8.8.8.8 | claim:8.8.8.8 proof:9.9.9.9 VANTAGE_OFFERED NETWORK_CHANGED | INCONCLUSIVE LOW | NETWORK_CHANGED",
        "16 | 8.8.8.8 | HOST_HIDDEN VANTAGE_OFFERED | INCONCLUSIVE LOW | NO_REFLEXIVE_ADDRESS HOST_HIDDEN",
        "16 | 8.8.8.8 | VANTAGE_OFFERED | INCONCLUSIVE LOW | NO_REFLEXIVE_ADDRESS",
        "17 | 8.8.8.8 | NO_CANDIDATES | INCONCLUSIVE LOW | NO_CANDIDATES",
        "18 | 8.8.8.8 | NO_CANDIDATES WEBRTC_UNAVAILABLE | INCONCLUSIVE LOW | WEBRTC_UNAVAILABLE",
        "19 | 8.8.8.8 | NO_CANDIDATES TIMED_OUT | INCONCLUSIVE LOW | TIMED_OUT",
        "19 | 8.8.8.8 | TIMED_OUT | INCONCLUSIVE LOW | NO_REFLEXIVE_ADDRESS TIMED_OUT",
        "19 | 8.8.8.8 | proof:8.8.8.8 TIMED_OUT | CONSISTENT HIGH | SAME_ADDRESS PROVEN TIMED_OUT",
        "19 | 8.8.8.8 | proof:9.9.9.9 TIMED_OUT | MASKED MEDIUM | ADDRESS_DIFFERS PROVEN OWNER_UNKNOWN TIMED_OUT",
        // a run that was cut short may lack the proof that fits its claim
        "19 | 8.8.8.8 | proof:9.9.9.9 claim:8.8.8.8 VANTAGE_OFFERED TIMED_OUT | MASKED MEDIUM | ADDRESS_DIFFERS PROVEN OWNER_UNKNOWN TIMED_OUT",
        "20 | 8.8.8.8 | proof:9.9.9.9 claim:8.8.8.8 VANTAGE_OFFERED | TAMPERED HIGH | CLAIM_CONTRADICTS_PROOF PROVEN",
        "20 | 2a00:1:2:3::1 | proof:2600:: claim:2a00:1:2:3::1 VANTAGE_OFFERED | TAMPERED HIGH | CLAIM_CONTRADICTS_PROOF PROVEN",
        "20 | 8.8.8.8 | proof:9.9.9.9 claim:8.8.8.8 claim:7.7.7.7 VANTAGE_OFFERED | TAMPERED HIGH | CLAIM_CONTRADICTS_PROOF PROVEN",
        "20 | 8.8.8.8 | proof:9.9.9.9 claim:8.8.8.8 VANTAGE_OFFERED PROOF_WITHHELD | TAMPERED HIGH | CLAIM_CONTRADICTS_PROOF PROVEN PROOF_WITHHELD",
        "20 | 8.8.8.8 | proof:9.9.9.9 RELATED_CONTRADICTS_SEAL | TAMPERED HIGH | CLAIM_CONTRADICTS_PROOF PROVEN",
        "20 | 8.8.8.8 | proof:8.8.8.8 RELATED_CONTRADICTS_SEAL | TAMPERED HIGH | CLAIM_CONTRADICTS_PROOF PROVEN",
        // the claim that fits must be one that the vantage is said to have made
        "20 | 8.8.8.8 | proof:9.9.9.9 host:8.8.8.8 VANTAGE_OFFERED | MASKED MEDIUM | ADDRESS_DIFFERS PROVEN OWNER_UNKNOWN",
        "20 | 8.8.8.8 | proof:9.9.9.9 claim:8.8.8.8 | MASKED MEDIUM | ADDRESS_DIFFERS PROVEN OWNER_UNKNOWN",
        // no contradiction: another proof fits, or the proof is of the other family or near
        "20 | 8.8.8.8 | proof:8.8.8.8 proof:9.9.9.9 claim:8.8.8.8 VANTAGE_OFFERED | MASKED MEDIUM | ADDRESS_DIFFERS ONE_OF_SEVERAL_DIFFERS PROVEN",
        "20 | 8.8.8.8 | proof:2600:: claim:8.8.8.8 VANTAGE_OFFERED | INCONCLUSIVE LOW | CLAIM_UNPROVEN",
        "20 | 8.8.8.8 | proof:8.8.9.9 claim:8.8.8.8 VANTAGE_OFFERED | INCONCLUSIVE LOW | NEAR_PREFIX PROVEN",
        "20b| 8.8.8.8 | claim:8.8.8.8 CLAIMS_DIFFER | TAMPERED LOW | CLAIMS_DIFFER",
        "20b| 8.8.8.8 | proof:8.8.8.8 CLAIMS_DIFFER | TAMPERED LOW | CLAIMS_DIFFER",
        "20b| 8.8.8.8 | proof:9.9.9.9 CLAIMS_DIFFER | MASKED MEDIUM | ADDRESS_DIFFERS PROVEN OWNER_UNKNOWN CLAIMS_DIFFER",
        "21 | 8.8.8.8 | claim:8.8.8.8 VANTAGE_OFFERED | INCONCLUSIVE LOW | CLAIM_UNPROVEN",
        "21 | 8.8.8.1 | claim:8.8.8.9 VANTAGE_OFFERED | INCONCLUSIVE LOW | CLAIM_UNPROVEN",
        "21 | 8.8.8.8 | host:8.8.8.8 VANTAGE_OFFERED | INCONCLUSIVE LOW | CLAIM_UNPROVEN",
        "21 | 8.8.8.8 | claim:8.8.8.8 | CONSISTENT LOW | SAME_ADDRESS", // the vantage was not
        // offered
        "21 | 8.8.8.1 | claim:8.8.8.9 | CONSISTENT LOW | SAME_PREFIX",
        "21b| 8.8.8.8 | proof:9.9.9.9 PROOF_WITHHELD VANTAGE_OFFERED | MASKED MEDIUM | ADDRESS_DIFFERS PROVEN OWNER_UNKNOWN PROOF_WITHHELD",
        "21b| 8.8.8.8 | proof:8.8.8.8 PROOF_WITHHELD VANTAGE_OFFERED | CONSISTENT HIGH | SAME_ADDRESS PROVEN PROOF_WITHHELD",
        "22 | 8.8.8.8 | SEAL_BROKEN | TAMPERED HIGH | SEAL_BROKEN",
        "22 | 8.8.8.8 | proof:8.8.8.8 SEAL_BROKEN NETWORK_CHANGED | TAMPERED HIGH | SEAL_BROKEN",
        "22b| 8.8.8.8 | SEAL_KEY_UNKNOWN | INCONCLUSIVE LOW | SEAL_KEY_UNKNOWN",
        "22b| 8.8.8.8 | claim:8.8.8.8 SEAL_KEY_UNKNOWN VANTAGE_OFFERED | INCONCLUSIVE LOW | SEAL_KEY_UNKNOWN",
        "22b| 8.8.8.8 | claim:9.9.9.9 SEAL_KEY_UNKNOWN VANTAGE_OFFERED | INCONCLUSIVE LOW | SEAL_KEY_UNKNOWN",
        "23 | 10.0.0.1 | proof:9.9.9.9 claim:9.9.9.9 VANTAGE_OFFERED | NOT_EVALUATED LOW | PROXY_NOT_CONFIGURED",
        "23 | 10.0.0.1 | claim:9.9.9.9 | NOT_EVALUATED LOW | PROXY_NOT_CONFIGURED",
        "23 | fd00::1 | proof:2600:: | NOT_EVALUATED LOW | PROXY_NOT_CONFIGURED",
        "23 | 127.0.0.1 | proof:9.9.9.9 | NOT_EVALUATED LOW | PROXY_NOT_CONFIGURED",
        // a proxy on this machine, in front of which the intranet is
        "23 | own 127.0.0.1 | proof:192.168.1.5 claim:192.168.1.5 VANTAGE_OFFERED | NOT_EVALUATED LOW | PROXY_NOT_CONFIGURED",
        "23 | own 127.0.0.1 | claim:192.168.1.5 VANTAGE_OFFERED | NOT_EVALUATED LOW | PROXY_NOT_CONFIGURED",
        "23 | own 8.8.8.8 | proof:9.9.9.9 | NOT_EVALUATED LOW | PROXY_NOT_CONFIGURED",
        "23 | own 8.8.8.8 | proof:8.8.8.8 | NOT_EVALUATED LOW | PROXY_NOT_CONFIGURED",
        "24 | 8.8.8.8 | proof:172.17.0.1 claim:172.17.0.1 VANTAGE_OFFERED | NOT_EVALUATED LOW | VANTAGE_BEHIND_NAT",
        "24 | 2a00::1 | proof:fd00:: | NOT_EVALUATED LOW | VANTAGE_BEHIND_NAT",
        "25 | 192.168.1.5 | proof:192.168.1.5 | CONSISTENT HIGH | SAME_ADDRESS PROVEN",
        "25 | 192.168.1.5 | proof:192.168.1.6 | CONSISTENT MEDIUM | SAME_PREFIX PROVEN",
        "25 | 192.168.1.5 | proof:192.168.2.5 | INCONCLUSIVE LOW | NEAR_PREFIX PROVEN",
        "25 | 192.168.1.5 | proof:172.16.0.1 | MASKED HIGH | ADDRESS_DIFFERS PROVEN",
        "25 | fd00::5 | proof:fd00:: | CONSISTENT HIGH | SAME_PREFIX PROVEN",
        "26 | own 127.0.0.1 | own:127.0.0.1 | CONSISTENT HIGH | SAME_HOST PROVEN",
        "26 | own 127.0.0.1 | own:127.0.0.1 own:::1 | CONSISTENT HIGH | SAME_HOST PROVEN",
        "26 | own ::1 | own:127.0.0.1 claim:127.0.0.1 VANTAGE_OFFERED | CONSISTENT HIGH | SAME_HOST PROVEN",
        "26 | own 192.168.1.5 | own:10.0.0.9 | CONSISTENT HIGH | SAME_HOST PROVEN",
        "26 | own 8.8.8.8 | own:8.8.8.8 own:2600:: | CONSISTENT HIGH | SAME_HOST PROVEN",
        "26 | own 127.0.0.1 | own:127.0.0.1 proof:192.168.1.5 | MASKED MEDIUM | ADDRESS_DIFFERS ONE_OF_SEVERAL_DIFFERS PROVEN",
        // the own host's packets do not speak for a visitor from elsewhere, as on the demo's proxy
        // port
        "26 | 10.99.0.7 | own:127.0.0.1 claim:127.0.0.1 VANTAGE_OFFERED | MASKED HIGH | ADDRESS_DIFFERS PROVEN",
        "26 | 10.99.0.7 | own:127.0.0.1 own:::1 claim:10.99.0.7 VANTAGE_OFFERED | TAMPERED HIGH | CLAIM_CONTRADICTS_PROOF PROVEN",
        "28 | 8.8.8.8 | proof:8.8.8.8 HOST_HIDDEN | CONSISTENT HIGH | SAME_ADDRESS PROVEN HOST_HIDDEN",
        "28 | 8.8.8.8 | proof:9.9.9.9 HOST_HIDDEN | MASKED MEDIUM | ADDRESS_DIFFERS PROVEN OWNER_UNKNOWN HOST_HIDDEN",
        "28 | 8.8.8.8 | claim:9.9.9.9 HOST_HIDDEN | MASKED LOW | ADDRESS_DIFFERS OWNER_UNKNOWN HOST_HIDDEN",
      })
  void assessorFollowsTheTable(
      String row, String http, String webrtc, String verdict, String reasons) {
    Assessment assessment = new Assessor().assess(observations(http, webrtc), NOW);
    assertThat(assessment.getVerdict() + " " + assessment.getConfidence()).isEqualTo(verdict);
    assertThat(assessment.getReasons())
        .containsExactly(words(reasons).map(Reason::valueOf).toArray(Reason[]::new));
    assertThat(assessment.getAssessedAt()).isEqualTo(NOW);
  }

  private static Stream<String> words(String text) {
    return text == null ? Stream.of() : Stream.of(text.split(" ", -1));
  }

  private static Observations observations(String http, String webrtc) {
    Set<Proof> proofs = new HashSet<>();
    Set<Claim> claims = new HashSet<>();
    Set<Circumstance> circumstances = new HashSet<>();
    for (String word : words(webrtc).toList()) {
      int colon = word.indexOf(':');
      String kind = colon < 0 ? "" : word.substring(0, colon);
      String rest = word.substring(colon + 1);
      switch (kind) {
        case "proof" -> proofs.add(new Proof(sealed(rest), Place.ELSEWHERE));
        case "own" -> proofs.add(new Proof(sealed(rest), Place.OWN_HOST));
        case "claim" -> claims.add(new Claim(ip(rest), Claim.Source.SERVER));
        case "host" -> claims.add(new Claim(ip(rest), Claim.Source.INTERFACE));
        default -> circumstances.add(Circumstance.valueOf(word));
      }
    }
    return new Observations(side(http), proofs, claims, circumstances);
  }

  private static HttpSide side(String text) {
    return text.startsWith("own ")
        ? new HttpSide(ip(text.substring(4)), Place.OWN_HOST)
        : new HttpSide(ip(text), Place.ELSEWHERE);
  }

  private static IpAddress sealed(String literal) {
    IpAddress address = ip(literal);
    return address instanceof Ipv6 ipv6 ? ipv6.prefix() : address;
  }
}
