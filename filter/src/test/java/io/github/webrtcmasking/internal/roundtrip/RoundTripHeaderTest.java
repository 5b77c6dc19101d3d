package io.github.webrtcmasking.internal.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripHeaderTest {

  @ParameterizedTest(name = "{0}: {1} µs")
  @CsvSource({
    "12345us;42,           12345",
    "12ms;42,              12000",
    "12345us;1000us;42,    16345",
    "12ms;2ms;198.51.0.1:7, 20000",
    "' 7us ; 1us ; a-b_c ', 11",
    "999999999us;1,        999999999",
  })
  void roundTripIsReadWithFourTimesItsVariation(String value, long micros) {
    assertThat(RoundTripHeader.parse(value).map(TcpRoundTrip::most))
        .contains(Duration.ofNanos(micros * 1000));
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(
      strings = {
        "",
        "us;42",
        ";;42",
        "-;42",
        "0us;42",
        "0ms;3us;42",
        "12345us",
        "12345;42",
        "12345us;",
        "12.5ms;42",
        "-5ms;42",
        "1234567890us;42",
        "5s;42",
        "5ms;42;43;44",
        "5ms;4 2",
        "5ms;\u0131",
        "5ms,6ms;42",
        "٥ms;42"
      })
  void whatTellsNoRoundTripIsUnknown(String value) {
    assertThat(RoundTripHeader.parse(value)).isEmpty();
  }

  @Test
  void longValueIsUnknown() {
    assertThat(RoundTripHeader.parse("5ms;" + "x".repeat(100_000))).isEmpty();
  }

  @Test
  void connectionsAreToldApart() {
    assertThat(connection("5ms;42")).isEqualTo(connection("9ms;1us;42"));
    assertThat(connection("5ms;42")).isNotEqualTo(connection("5ms;43"));
  }

  private static Optional<Integer> connection(String value) {
    return RoundTripHeader.parse(value).map(TcpRoundTrip::connection);
  }
}
