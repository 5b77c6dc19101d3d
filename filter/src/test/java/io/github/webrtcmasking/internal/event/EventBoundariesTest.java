package io.github.webrtcmasking.internal.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.event.CandidateLine.Flaw;
import io.github.webrtcmasking.internal.event.CandidateLine.Parsed;
import io.github.webrtcmasking.internal.event.CandidateLine.Refused;
import io.github.webrtcmasking.internal.event.CollectorEvent.Completion;
import io.github.webrtcmasking.internal.event.CollectorEvent.Failed;
import io.github.webrtcmasking.internal.event.CollectorEvent.Failure;
import io.github.webrtcmasking.internal.event.CollectorEvent.Gathered;
import io.github.webrtcmasking.internal.event.DecodedEvent.Accepted;
import io.github.webrtcmasking.internal.event.DecodedEvent.NotAnEvent;
import io.github.webrtcmasking.internal.event.DecodedEvent.NotJson;
import io.github.webrtcmasking.testing.Events;
import jakarta.json.bind.JsonbBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no other test noticed when mutants changed it. */
class EventBoundariesTest {

  private static final String LINE = "candidate:1 1 udp 7 192.0.2.1 9 typ host";

  @ParameterizedTest
  @ValueSource(strings = {"a", "z", "A", "Z", "a9", "a-b.z"})
  void nameOfLettersDigitsAndHyphensInsideIsAHost(String name) {
    assertThat(HostNames.isName(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-a", "a-", "a.b-", "a-.b", "`", "{", "@", "[", "a.9", "a..b", "a."})
  void otherNameIsNone(String name) {
    assertThat(HostNames.isName(name)).isFalse();
  }

  @Test
  void labelHas63CharactersAtMostAndNameHas253() {
    String label = "a".repeat(63);
    assertThat(HostNames.isName(label)).isTrue();
    assertThat(HostNames.isName(label + "a")).isFalse();
    String longest = (label + ".").repeat(3) + "a".repeat(61);
    assertThat(longest).hasSize(253);
    assertThat(HostNames.isName(longest)).isTrue();
    assertThat(HostNames.isName(longest + "a")).isFalse();
  }

  @Test
  void moreThanOneSpaceBetweenFieldsIsOne() {
    assertThat(CandidateParser.parse(LINE.replace(" ", "  ")))
        .isEqualTo(CandidateParser.parse(LINE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "12345678901", "1x"})
  void portThatIsNoNumberIsRefused(String port) {
    assertThat(CandidateParser.parse(LINE.replace(" 9 ", " " + port + " ")))
        .isEqualTo(new Refused(Flaw.PORT));
  }

  @ParameterizedTest
  @CsvSource({
    "candidate:1 1 udp 7 192.0.2.1 9 typ host, IN_EVENT",
    "a=candidate:1 1 udp 7 192.0.2.1 9 typ host, ONLY_ELSEWHERE",
    "1 1 udp 7 192.0.2.1 9 typ host, ONLY_ELSEWHERE"
  })
  void lineTellsWhereItWasFound(String line, CandidateOrigin origin) {
    assertThat(candidate(line).origin()).isEqualTo(origin);
  }

  @Test
  void tcptypeWithoutValueAtTheEndIsNone() {
    assertThat(CandidateParser.parse(LINE + " tcptype")).isInstanceOf(Parsed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0b7d3c6e-8c1f-4e0a-9d59-0c7b7e1f2a3g",
        "0b7d3c6e08c1f-4e0a-9d59-0c7b7e1f2a3b",
        "-b7d3c6e-8c1f-4e0a-9d59-0c7b7e1f2a3b"
      })
  void idOfTheRightLengthThatIsNoUuidIsRefused(String id) {
    String body = Events.UNSUPPORTED.replace("0b7d3c6e-8c1f-4e0a-9d59-0c7b7e1f2a3b", id);
    EventDecoder decoder = new EventDecoder(JsonbBuilder::create);
    assertThat(decoder.decode(Events.UNSUPPORTED.getBytes(UTF_8))).isInstanceOf(Accepted.class);
    assertThat(decoder.decode(body.getBytes(UTF_8))).isEqualTo(new NotAnEvent());
  }

  @Test
  void fieldsOfFieldsAreKnown() {
    assertThat(JsonShape.known()).contains("/payload", "/payload/supported");
  }

  @ParameterizedTest
  @CsvSource({
    // the same but for the address, the same, and one thing that differs
    "candidate:1 1 udp 7 192.0.2.2 9 typ host,    true, false",
    "candidate:1 1 udp 7 192.0.2.1 9 typ host,    false, true",
    "candidate:1 1 udp 8 192.0.2.2 9 typ host,    false, false",
    "candidate:1 1 udp 7 192.0.2.2 8 typ host,    false, false",
    "candidate:1 1 udp 7 192.0.2.2 9 typ srflx,   false, false",
    "candidate:1 1 udp 7 hidden.local 9 typ host, false, false",
    "candidate:1 1 udp 8 192.0.2.1 9 typ host,    false, false",
  })
  void candidatesContradictOrAgree(String line, boolean contradicts, boolean agrees) {
    Candidate one = candidate(LINE);
    Candidate other = candidate(line);
    assertThat(one.contradicts(other)).isEqualTo(contradicts);
    assertThat(other.contradicts(one)).isEqualTo(contradicts);
    assertThat(one.agreesWith(other)).isEqualTo(agrees);
    assertThat(other.agreesWith(one)).isEqualTo(agrees);
  }

  @Test
  void twoHiddenAddressesNeitherContradictNorAgree() {
    Candidate hidden = candidate("candidate:1 1 udp 7 hidden.local 9 typ host");
    assertThat(hidden.agreesWith(hidden)).isFalse();
    assertThat(hidden.address().isHidden()).isTrue();
    assertThat(candidate(LINE).address().isHidden()).isFalse();
    assertThat(candidate(LINE).address().ip()).isPresent();
  }

  @Test
  void everyOutcomeIsPassedToItsMethod() {
    DecodedEvent.Reader<String> reader =
        new DecodedEvent.Reader<>() {
          @Override
          public String accepted(CollectorEvent event) {
            return event.toString();
          }

          @Override
          public String notJson() {
            return "not JSON";
          }

          @Override
          public String notAnEvent() {
            return "not an event";
          }
        };
    Gathered gathered = new Gathered(List.of(candidate(LINE)), Set.of(), Completion.COMPLETE);
    assertThat(new Accepted(gathered).passTo(reader)).isEqualTo("Gathered[1 candidates, COMPLETE]");
    assertThat(new NotJson().passTo(reader)).isEqualTo("not JSON");
    assertThat(new NotAnEvent().passTo(reader)).isEqualTo("not an event");
  }

  @Test
  void everyEventIsPassedToItsMethod() {
    List<CollectorEvent> passed = new ArrayList<>();
    CollectorEvent.Reader reader =
        new CollectorEvent.Reader() {
          @Override
          public void gathered(Gathered event) {
            passed.add(event);
          }

          @Override
          public void failed(Failed event) {
            passed.add(event);
          }
        };
    Gathered gathered = new Gathered(List.of(), Set.of(), Completion.TIMED_OUT);
    Failed failed = new Failed(Failure.UNAVAILABLE);
    gathered.passTo(reader);
    failed.passTo(reader);
    assertThat(passed).containsExactly(gathered, failed);
  }

  private static Candidate candidate(String line) {
    return ((Parsed) CandidateParser.parse(line)).candidate();
  }
}
