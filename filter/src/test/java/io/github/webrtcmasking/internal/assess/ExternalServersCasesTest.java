package io.github.webrtcmasking.internal.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.IpLiterals;
import io.github.webrtcmasking.internal.address.Ipv6;
import io.github.webrtcmasking.internal.event.Candidate;
import io.github.webrtcmasking.internal.event.CandidateLine;
import io.github.webrtcmasking.internal.event.CandidateParser;
import io.github.webrtcmasking.internal.event.CollectorEvent;
import io.github.webrtcmasking.internal.observation.ChallengeEvidence;
import io.github.webrtcmasking.internal.observation.ChallengeEvidence.SealOpener;
import io.github.webrtcmasking.internal.observation.Circumstance;
import io.github.webrtcmasking.internal.observation.HttpSide;
import io.github.webrtcmasking.internal.observation.ObservationGatherer;
import io.github.webrtcmasking.internal.support.Host;
import io.github.webrtcmasking.internal.vantage.SealReading;
import io.github.webrtcmasking.internal.vantage.SeenAddress;
import io.github.webrtcmasking.testing.GatheredEvents;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What becomes of one answer, by the servers that its challenge offered: {@code V} the vantage,
 * {@code v} one that it could not offer, {@code E} servers of others, {@code -} none. An answer is
 * a list of {@code seal:} (a relay line of our vantage for that address), {@code broken:} (a relay
 * line that only looks like one, with that mapped address), {@code srflx:}, {@code relay:} (a line
 * of another TURN server, as Chromium shows it), {@code firefox:} (the same as Firefox shows it)
 * and {@code late} (cut off).
 */
class ExternalServersCasesTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final String RELAYED = "fd12:3456::1";

  @ParameterizedTest(name = "{0}, HTTP {1}: {2} is {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        // without the vantage, claims decide, and never more than a little
        "E  | 8.8.8.8     | srflx:8.8.8.8                 | CONSISTENT (LOW) [SAME_ADDRESS]",
        "E  | 8.8.8.8     | relay:8.8.8.8                 | CONSISTENT (LOW) [SAME_ADDRESS]",
        "E  | 8.8.8.1     | srflx:8.8.8.9                 | CONSISTENT (LOW) [SAME_PREFIX]",
        "E  | 2600::1     | srflx:2600::2                 | CONSISTENT (LOW) [SAME_PREFIX]",
        "E  | 8.8.8.8     | srflx:8.8.8.8 late            | CONSISTENT (LOW) [SAME_ADDRESS, TIMED_OUT]",
        "E  | 8.8.8.8     | srflx:9.9.9.9                 | MASKED (LOW) [ADDRESS_DIFFERS, OWNER_UNKNOWN]",
        "E  | 8.8.8.8     | relay:9.9.9.9                 | MASKED (LOW) [ADDRESS_DIFFERS, OWNER_UNKNOWN]",
        "E  | 10.99.0.7   | srflx:192.168.1.5             | MASKED (LOW) [ADDRESS_DIFFERS, OWNER_UNKNOWN]",
        "E  | 8.8.8.8     | srflx:8.8.8.8 relay:9.9.9.9   | MASKED (LOW) [ADDRESS_DIFFERS, ONE_OF_SEVERAL_DIFFERS, OWNER_UNKNOWN]",
        "E  | 8.8.8.8     | srflx:8.8.1.1                 | INCONCLUSIVE (LOW) [NEAR_PREFIX]",
        "E  | 8.8.8.8     | srflx:2600::1                 | INCONCLUSIVE (LOW) [OTHER_FAMILY_ONLY]",
        "E  | 10.0.0.1    | srflx:9.9.9.9                 | NOT_EVALUATED (LOW) [PROXY_NOT_CONFIGURED]",
        // where the relay is says nothing about the visitor
        "E  | 8.8.8.8     | firefox:                      | INCONCLUSIVE (LOW) [NO_REFLEXIVE_ADDRESS]",
        "E  | 8.8.8.8     | firefox: srflx:8.8.8.8        | CONSISTENT (LOW) [SAME_ADDRESS]",
        // another server's relay address may by chance have the form of a seal
        "E  | 8.8.8.8     | broken:8.8.8.8                | CONSISTENT (LOW) [SAME_ADDRESS]",
        "VE | 8.8.8.8     | broken:8.8.8.8 seal:8.8.8.8   | CONSISTENT (HIGH) [SAME_ADDRESS, PROVEN]",
        "VE | 8.8.8.8     | broken:9.9.9.9                | MASKED (LOW) [ADDRESS_DIFFERS, OWNER_UNKNOWN]",
        "V  | 8.8.8.8     | broken:8.8.8.8                | TAMPERED (HIGH) [SEAL_BROKEN]",
        // proofs decide as ever, with others beside the vantage
        "VE | 8.8.8.8     | seal:8.8.8.8 srflx:8.8.8.8    | CONSISTENT (HIGH) [SAME_ADDRESS, PROVEN]",
        "VE | 8.8.8.8     | seal:8.8.8.8 srflx:9.9.9.9    | CONSISTENT (HIGH) [SAME_ADDRESS, PROVEN]",
        "VE | 8.8.8.8     | seal:9.9.9.9 srflx:9.9.9.9    | MASKED (MEDIUM) [ADDRESS_DIFFERS, PROVEN, OWNER_UNKNOWN]",
        // row 20: a claim contradicts a proof only where nobody else can have told it
        "V  | 8.8.8.8     | seal:9.9.9.9 srflx:8.8.8.8    | TAMPERED (HIGH) [CLAIM_CONTRADICTS_PROOF, PROVEN]",
        "VE | 8.8.8.8     | seal:9.9.9.9 srflx:8.8.8.8    | MASKED (MEDIUM) [ADDRESS_DIFFERS, PROVEN, OWNER_UNKNOWN]",
        "VE | 8.8.8.8     | seal:9.9.9.9 relay:8.8.8.8    | MASKED (MEDIUM) [ADDRESS_DIFFERS, PROVEN, OWNER_UNKNOWN]",
        // but what stands on the seal's own line is the vantage's word
        "VE | 8.8.8.8     | lying:9.9.9.9                 | TAMPERED (HIGH) [CLAIM_CONTRADICTS_PROOF, PROVEN]",
        // row 21: a fitting claim is not enough where a proof could be had
        "V  | 8.8.8.8     | srflx:8.8.8.8                 | INCONCLUSIVE (LOW) [CLAIM_UNPROVEN]",
        "VE | 8.8.8.8     | srflx:8.8.8.8                 | INCONCLUSIVE (LOW) [CLAIM_UNPROVEN]",
        "VE | 8.8.8.8     | relay:8.8.8.8 late            | INCONCLUSIVE (LOW) [CLAIM_UNPROVEN, TIMED_OUT]",
        "-  | 8.8.8.8     | srflx:8.8.8.8                 | CONSISTENT (LOW) [SAME_ADDRESS]",
        // and where it could be had, if the vantage were open or within reach, just the same
        "v  | 8.8.8.8     | srflx:8.8.8.8                 | INCONCLUSIVE (LOW) [CLAIM_UNPROVEN, VANTAGE_UNREACHABLE]",
        "v  | 8.8.8.8     | broken:8.8.8.8                | TAMPERED (HIGH) [SEAL_BROKEN]",
        "vE | 8.8.8.8     | srflx:8.8.8.8                 | INCONCLUSIVE (LOW) [CLAIM_UNPROVEN, VANTAGE_UNREACHABLE]",
        "vE | 8.8.8.8     | relay:8.8.8.8                 | INCONCLUSIVE (LOW) [CLAIM_UNPROVEN, VANTAGE_UNREACHABLE]",
        "vE | 8.8.8.8     | broken:8.8.8.8                | INCONCLUSIVE (LOW) [CLAIM_UNPROVEN, VANTAGE_UNREACHABLE]",
        "vE | 8.8.8.8     | srflx:9.9.9.9                 | MASKED (LOW) [ADDRESS_DIFFERS, OWNER_UNKNOWN]",
        // a claim that differs stays what it is
        "V  | 8.8.8.8     | srflx:9.9.9.9                 | MASKED (LOW) [ADDRESS_DIFFERS, OWNER_UNKNOWN]",
        "VE | 8.8.8.8     | srflx:9.9.9.9                 | MASKED (LOW) [ADDRESS_DIFFERS, OWNER_UNKNOWN]",
      })
  void offeredServersDecideWhatAnAnswerIsWorth(
      String offered, String http, String answer, String expected) {
    Assessment assessment =
        new Assessor()
            .assess(
                ObservationGatherer.gather(
                    new HttpSide(ip(http), Host.OTHER),
                    new ChallengeEvidence(circumstances(offered), opener(answer), Set.of()),
                    event(answer)),
                NOW);
    assertThat(assessment.toString()).isEqualTo(expected);
  }

  private static Set<Circumstance> circumstances(String offered) {
    Set<Circumstance> circumstances = EnumSet.noneOf(Circumstance.class);
    if (offered.contains("V")) {
      circumstances.add(Circumstance.VANTAGE_CONFIGURED);
      circumstances.add(Circumstance.VANTAGE_OFFERED);
    }
    if (offered.contains("v")) {
      circumstances.add(Circumstance.VANTAGE_CONFIGURED);
      circumstances.add(Circumstance.VANTAGE_CLOSED);
    }
    if (offered.contains("E")) {
      circumstances.add(Circumstance.EXTERNAL_OFFERED);
    }
    return circumstances;
  }

  private static Stream<String[]> words(String answer) {
    return Stream.of(answer.split(" ", -1)).map(word -> word.split(":", 2));
  }

  /** Port 40000 holds a seal of the address in the answer, port 40001 a broken one. */
  private static SealOpener opener(String answer) {
    Optional<IpAddress> sealed =
        words(answer)
            .filter(word -> word[0].equals("seal") || word[0].equals("lying"))
            .map(word -> ip(word[1]))
            .findFirst();
    return (Ipv6 relayed, int port) ->
        switch (port) {
          case 40000 ->
              new SealReading.Opened(
                  new SeenAddress(sealed.orElseThrow(), Host.OTHER), Optional.empty());
          case 40001 -> new SealReading.Broken();
          default -> new SealReading.NotOurs();
        };
  }

  private static CollectorEvent event(String answer) {
    List<Candidate> candidates =
        words(answer)
            .filter(word -> !word[0].equals("late"))
            .map(word -> candidate(word[0], word[1]))
            .toList();
    boolean late = words(answer).anyMatch(word -> word[0].equals("late"));
    return late ? GatheredEvents.cutShort(candidates) : GatheredEvents.complete(candidates);
  }

  private static Candidate candidate(String kind, String address) {
    String where =
        switch (kind) {
          case "srflx" -> address + " 50000 typ srflx raddr 0.0.0.0 rport 0";
          case "relay" -> "203.0.113.7 50000 typ relay raddr " + address + " rport 50000";
          case "firefox" -> "203.0.113.7 50000 typ relay raddr 203.0.113.7 rport 50000";
          case "seal" -> RELAYED + " 40000 typ relay raddr " + address + " rport 50000";
          case "lying" -> RELAYED + " 40000 typ relay raddr 8.8.8.8 rport 50000";
          case "broken" -> RELAYED + " 40001 typ relay raddr " + address + " rport 50000";
          default -> throw new IllegalArgumentException(kind);
        };
    String line = "candidate:1 1 udp 1677729535 " + where;
    return ((CandidateLine.Parsed) CandidateParser.parse(line)).candidate();
  }

  private static IpAddress ip(String literal) {
    return IpLiterals.parse(literal).orElseThrow();
  }
}
