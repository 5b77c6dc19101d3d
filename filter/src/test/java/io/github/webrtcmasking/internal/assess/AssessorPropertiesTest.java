package io.github.webrtcmasking.internal.assess;

import static io.github.webrtcmasking.testing.Addresses.ip;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Ipv4;
import io.github.webrtcmasking.internal.address.Ipv6;
import io.github.webrtcmasking.internal.address.Relation;
import io.github.webrtcmasking.internal.observation.Circumstance;
import io.github.webrtcmasking.internal.observation.Claim;
import io.github.webrtcmasking.internal.observation.HttpSide;
import io.github.webrtcmasking.internal.observation.Observations;
import io.github.webrtcmasking.internal.observation.Proof;
import io.github.webrtcmasking.internal.support.Host;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What must hold for every visitor, over the product: each HTTP address against up to two proofs
 * and up to two claims of every family, relation and scope, under every circumstance that changes
 * the judgement.
 */
class AssessorPropertiesTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final Assessor ASSESSOR = new Assessor();

  /** Of each family: the same, its neighbours near and far, a stranger; global, local, unusable. */
  private static final List<IpAddress> ADDRESSES =
      addresses(
          "8.8.8.8",
          "8.8.8.9",
          "8.8.9.8",
          "9.9.9.9",
          "10.0.0.1",
          "192.168.1.5",
          "2a00:1:2:3::1",
          "2a00:1:2:4::1",
          "2600::1",
          "fd00::1");

  /** What only HTTP can show, because the gatherer drops it elsewhere. */
  private static final List<IpAddress> ODD_ADDRESSES =
      addresses("127.0.0.1", "192.0.0.2", "::1", "ff02::1");

  private static List<IpAddress> addresses(String... literals) {
    return Stream.of(literals).map(literal -> ip(literal)).toList();
  }

  private static final List<Set<Circumstance>> CIRCUMSTANCES =
      List.of(
          EnumSet.noneOf(Circumstance.class),
          EnumSet.of(Circumstance.VANTAGE_CONFIGURED),
          EnumSet.of(Circumstance.VANTAGE_CONFIGURED, Circumstance.EXTERNAL_OFFERED),
          EnumSet.of(Circumstance.VANTAGE_CONFIGURED, Circumstance.TIMED_OUT),
          EnumSet.of(Circumstance.VANTAGE_CONFIGURED, Circumstance.PROOF_WITHHELD),
          EnumSet.of(Circumstance.TIMED_OUT, Circumstance.NO_CANDIDATES));

  static Stream<HttpSide> sides() {
    return Stream.concat(ADDRESSES.stream(), ODD_ADDRESSES.stream())
        .flatMap(address -> Stream.of(Host.values()).map(place -> new HttpSide(address, place)));
  }

  private static List<List<IpAddress>> upToTwo() {
    List<List<IpAddress>> choices = new ArrayList<>();
    choices.add(List.of());
    for (int i = 0; i < ADDRESSES.size(); i++) {
      choices.add(List.of(ADDRESSES.get(i)));
      for (int j = i + 1; j < ADDRESSES.size(); j++) {
        choices.add(List.of(ADDRESSES.get(i), ADDRESSES.get(j)));
      }
    }
    return choices;
  }

  private static void product(HttpSide http, Consumer<Observations> property) {
    List<List<IpAddress>> choices = upToTwo();
    for (List<IpAddress> proven : choices) {
      for (Host place : Host.values()) {
        Set<Proof> proofs = new HashSet<>();
        proven.forEach(address -> proofs.add(new Proof(sealed(address), place)));
        for (List<IpAddress> claimed : choices) {
          for (Claim.Source source : Claim.Source.values()) {
            Set<Claim> claims = new HashSet<>();
            claimed.forEach(address -> claims.add(new Claim(address, source)));
            CIRCUMSTANCES.forEach(
                circumstances ->
                    property.accept(new Observations(http, proofs, claims, circumstances)));
          }
        }
      }
    }
  }

  private static IpAddress sealed(IpAddress address) {
    return address instanceof Ipv6 ipv6 ? ipv6.prefix() : address;
  }

  /** The relation in the words of {@code docs/verdicts.md}, apart from the code under test. */
  private static boolean differsWithinItsFamily(IpAddress http, IpAddress other) {
    if (http.scope() != other.scope()) {
      return false;
    }
    if (http instanceof Ipv4 one && other instanceof Ipv4 two) {
      return one.relationTo(two) == Relation.DIFFERENT;
    }
    return http instanceof Ipv6 one
        && other instanceof Ipv6 two
        && one.relationTo(two) == Relation.DIFFERENT;
  }

  private static Stream<IpAddress> all(Observations seen) {
    return Stream.concat(
        seen.proofs().stream().map(Proof::address), seen.claims().stream().map(Claim::address));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sides")
  void whateverIsSeenTheJudgementKeepsItsPromises(HttpSide http) {
    product(
        http,
        seen -> {
          Assessment assessment = ASSESSOR.assess(seen, NOW);
          Verdict verdict = assessment.getVerdict();
          boolean proven = assessment.getReasons().contains(Reason.PROVEN);

          check(!assessment.getReasons().isEmpty(), "a verdict has a reason", seen, assessment);
          check(verdict != Verdict.PENDING, "an answer is judged", seen, assessment);
          check(
              (verdict != Verdict.MASKED && verdict != Verdict.TAMPERED)
                  || all(seen).anyMatch(other -> differsWithinItsFamily(http.address(), other)),
              "nobody is accused without an address of the same family that differs",
              seen,
              assessment);
          check(
              assessment.getConfidence() != Confidence.HIGH || proven,
              "HIGH needs a proof",
              seen,
              assessment);
          check(!seen.proofs().isEmpty() || !proven, "PROVEN needs a proof too", seen, assessment);
          check(
              verdict != Verdict.CONSISTENT
                  || !seen.proofs().isEmpty()
                  || assessment.getConfidence() == Confidence.LOW,
              "a claimed match is at most LOW",
              seen,
              assessment);
          check(
              verdict != Verdict.CONSISTENT
                  || !seen.proofs().isEmpty()
                  || !seen.has(Circumstance.VANTAGE_CONFIGURED),
              "where there is a vantage, only a proof shows a match",
              seen,
              assessment);
          check(
              verdict != Verdict.TAMPERED || proven,
              "with one story only a proof contradicts a claim",
              seen,
              assessment);
        });
  }

  private static void check(
      boolean holds, String promise, Observations seen, Assessment assessment) {
    if (!holds) {
      assertThat(assessment.toString())
          .as(
              "%s; http %s, proofs %s, claims %s, %s",
              promise,
              words(seen.http().address()),
              seen.proofs().stream().map(proof -> words(proof.address())).toList(),
              seen.claims().stream().map(claim -> words(claim.address())).toList(),
              seen.circumstances())
          .isEmpty();
    }
  }

  private static String words(IpAddress address) {
    return HexFormat.of().formatHex(address.toBytes());
  }
}
