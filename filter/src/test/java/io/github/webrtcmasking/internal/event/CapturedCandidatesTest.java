package io.github.webrtcmasking.internal.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.event.CandidateLine.Parsed;
import io.github.webrtcmasking.internal.event.CandidateLine.Refused;
import io.github.webrtcmasking.testing.Addresses;
import io.github.webrtcmasking.testing.Captured;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every captured line with its outcome: {@code type address port [via related address]}, with
 * {@code mdns} and {@code name} for what is no literal, or {@code refused flaw}. The outcomes were
 * written from the lines and their labels, not from the parser.
 */
class CapturedCandidatesTest {

  private record Row(String line, String label, String expected) {
    @Override
    public String toString() {
      return expected + " (" + label + ")";
    }
  }

  static Stream<Row> rows() {
    return Captured.text("real-candidates.tsv")
        .lines()
        .skip(1)
        .map(row -> List.of(row.split("\t", -1)))
        .map(columns -> new Row(columns.get(0), columns.get(1), columns.get(3)));
  }

  @Test
  void everyLineOfTheCollectionIsHere() {
    assertThat(rows()).hasSize(142);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void lineParsesToWhatItIsOrIsRefusedAsWhatItIsNot(Row row) {
    assertThat(outcome(CandidateParser.parse(row.line()), row.expected()))
        .isEqualTo(row.expected());
  }

  /** The outcome in the words of the table; a literal in the expected spelling if it is equal. */
  private static String outcome(CandidateLine line, String expected) {
    if (line instanceof Refused refused) {
      return "refused " + refused.flaw();
    }
    Candidate candidate = ((Parsed) line).candidate();
    String type = candidate.type().name().toLowerCase(Locale.ROOT);
    String head = type + " " + word(candidate.address(), expected) + " " + candidate.port();
    return candidate.related() instanceof ConnectionAddress.Absent
        ? head
        : head + " via " + word(candidate.related(), expected);
  }

  private static String word(ConnectionAddress address, String expected) {
    if (address instanceof ConnectionAddress.Literal literal) {
      return spelling(literal.address(), expected);
    }
    return address instanceof ConnectionAddress.MdnsName ? "mdns" : "name";
  }

  private static String spelling(IpAddress address, String expected) {
    return Stream.of(expected.split(" ", -1))
        .filter(word -> word.indexOf('.') >= 0 || word.indexOf(':') >= 0)
        .filter(word -> Addresses.ip(word).equals(address))
        .findFirst()
        .orElse("another address");
  }
}
