package io.github.webrtcmasking.internal.check;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.IpLiterals;
import io.github.webrtcmasking.internal.check.JudgedAnswer.PageHost;
import io.github.webrtcmasking.internal.check.JudgedAnswer.Run;
import io.github.webrtcmasking.internal.observation.Circumstance;
import io.github.webrtcmasking.internal.observation.HttpSide;
import io.github.webrtcmasking.internal.observation.Observations;
import io.github.webrtcmasking.internal.observation.Proof;
import io.github.webrtcmasking.internal.support.Host;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers as the endpoint passes them on. */
final class Answers {

  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private Answers() {}

  /** An answer to an offered vantage, described by an HTTP address and proven ones. */
  static JudgedAnswer answer(
      String visitor, String http, List<String> proven, Circumstance... more) {
    Set<Proof> proofs =
        proven.stream()
            .map(literal -> new Proof(ip(literal), Host.OTHER))
            .collect(Collectors.toSet());
    Set<Circumstance> circumstances =
        Stream.concat(
                Stream.of(Circumstance.VANTAGE_CONFIGURED, Circumstance.VANTAGE_OFFERED),
                Arrays.stream(more))
            .collect(Collectors.toSet());
    Observations seen =
        new Observations(new HttpSide(ip(http), Host.OTHER), proofs, Set.of(), circumstances);
    return new JudgedAnswer(visitor, seen, said(Reason.NO_REFLEXIVE_ADDRESS), Run.FULL);
  }

  static JudgedAnswer cutShort(JudgedAnswer answer) {
    return new JudgedAnswer(answer.visitor(), answer.seen(), answer.assessment(), Run.CUT_SHORT);
  }

  /** The same, to a request that calls the server by a name of its own site. */
  static JudgedAnswer underLocalName(JudgedAnswer answer) {
    return new JudgedAnswer(
        answer.visitor(), answer.seen(), answer.assessment(), answer.run(), PageHost.OF_SITE);
  }

  static JudgedAnswer saying(Reason reason, JudgedAnswer answer) {
    return new JudgedAnswer(answer.visitor(), answer.seen(), said(reason), answer.run());
  }

  /** A public address in a network of its own. */
  static String home(int number) {
    return "%d.%d.8.8".formatted(11 + (number >> 8), number & 255);
  }

  private static String home(String visitor) {
    String digits = visitor.replaceAll("[^0-9]", "");
    return home(digits.isEmpty() ? 0 : Integer.parseInt(digits) & 0x3fff);
  }

  /** From a browser that the vantage heard nothing of. */
  static JudgedAnswer silent(String visitor) {
    return answer(visitor, home(visitor), List.of(), Circumstance.TIMED_OUT);
  }

  /** From a browser that the vantage heard. */
  static JudgedAnswer heard(String visitor) {
    return answer(visitor, home(visitor), List.of(home(visitor)));
  }

  private static Assessment said(Reason reason) {
    return Assessment.of(Verdict.INCONCLUSIVE, Confidence.LOW, List.of(reason), NOW);
  }

  private static IpAddress ip(String literal) {
    return IpLiterals.parse(literal).orElseThrow();
  }
}
