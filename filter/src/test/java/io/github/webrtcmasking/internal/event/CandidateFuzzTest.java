package io.github.webrtcmasking.internal.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.event.CandidateLine.Parsed;
import io.github.webrtcmasking.testing.fuzz.Growth;
import java.util.Arrays;

/**
 * Any line has an outcome. What is parsed stands in the line: its address is one of the words, its
 * numbers are in their ranges, and {@code a=} before it changes nothing but where it was found.
 */
class CandidateFuzzTest {

  private static final long MOST_PRIORITY = (1L << 31) - 1;

  @FuzzTest(maxDuration = "10m")
  void whatIsParsedStandsInTheLine(byte[] input) {
    String line = new String(input, UTF_8);
    CandidateLine outcome = CandidateParser.parse(line);
    if (outcome instanceof Parsed parsed) {
      check(line, parsed.candidate());
    }
    Growth.isLinear(input, bytes -> CandidateParser.parse(new String(bytes, UTF_8)));
  }

  private static void check(String line, Candidate candidate) {
    assertThat(candidate.port()).isBetween(0, 65_535);
    assertThat(candidate.priority()).isBetween(1L, MOST_PRIORITY);
    candidate.address().ip().ifPresent(ip -> assertThat(isWordOf(line, ip)).isTrue());
    if (!line.startsWith("a=") && line.length() <= CandidateParser.MAX_LINE_LENGTH - 2) {
      Candidate other = ((Parsed) CandidateParser.parse("a=" + line)).candidate();
      assertThat(withOrigin(other, candidate.origin())).isEqualTo(candidate);
    }
  }

  private static Candidate withOrigin(Candidate it, CandidateOrigin origin) {
    return new Candidate(it.type(), it.address(), it.port(), it.priority(), it.related(), origin);
  }

  private static boolean isWordOf(String line, IpAddress ip) {
    return Arrays.stream(line.split(" ", -1))
        .map(ConnectionAddress::parse)
        .anyMatch(word -> word.flatMap(ConnectionAddress::ip).filter(ip::equals).isPresent());
  }
}
