package io.github.webrtcmasking.internal.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.webrtcmasking.testing.Addresses;
import java.nio.ByteOrder;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionLineTest {

  private static final String IPV4 =
      "   3: 0100007F:1F90 0702000A:C35A 01 00000000:00000000 00:00000000 00000000     0        0"
          + " 1598 1 00000000a4d5f9ec 24 4 30 10 -1";
  private static final String IPV6 =
      "   0: 0000000000000000FFFF00000100007F:1F90 B80D01200000000000000000070000C0:01BB 01"
          + " 00000000:00000000 02:000006D6 00000000  1000        0 20212 2 0000000000000000 21 4 0"
          + " 10 -1";

  @BeforeEach
  void linesAreOfThisByteOrder() {
    assumeThat(ByteOrder.nativeOrder())
        .as("the lines are from a little-endian machine")
        .isEqualTo(ByteOrder.LITTLE_ENDIAN);
  }

  @Test
  void connectionOfIpv4() {
    assertThat(ConnectionLine.parse(IPV4))
        .contains(
            new ConnectionLine(8080, Addresses.ip("10.0.2.7"), 50_010, Duration.ofMillis(240)));
  }

  @Test
  void connectionOfIpv6() {
    assertThat(ConnectionLine.parse(IPV6))
        .contains(
            new ConnectionLine(
                8080, Addresses.ip("2001:db8::c000:7"), 443, Duration.ofMillis(210)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid",
        "   0: 00000000:07E8 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0"
            + " 1598 1 00000000a4d5f9ec 100 0 0 10 0",
        "   1: 0100007F:E108 0100007F:C9F1 06 00000000:00000000 03:0000169F 00000000     0        0"
            + " 0 3 00000000aa02f923",
        "   3: 0100007F:1F90 0702:C35A 01 0:0 00:0 0 0 0 1598 1 0 24 4 30 10 -1",
        "   3: 0100007F:1F90 XXXXXXXX:C35A 01 0:0 00:0 0 0 0 1598 1 0 24 4 30 10 -1",
        "   3: 0100007F:1F90 0702000A:C35A 01 0:0 00:0 0 0 0 1598 1 0 many 4 30 10 -1",
      })
  void otherLinesAreNoConnections(String line) {
    assertThat(ConnectionLine.parse(line)).isEmpty();
  }

  @ParameterizedTest(name = "timeout {0} ms, floor {1} ms: {2} ms")
  @CsvSource({"204, 200, 14", "200, 200, 10", "1000, 200, 810", "190, 200, ", "60, 200, "})
  void roundTripIsWhatTheTimeoutHasAboveTheFloor(long timeout, long floor, Long expected) {
    ConnectionLine line =
        new ConnectionLine(1, Addresses.ip("10.0.2.7"), 2, Duration.ofMillis(timeout));

    assertThat(line.roundTrip(Duration.ofMillis(floor)).map(Duration::toMillis).orElse(null))
        .isEqualTo(expected);
  }
}
