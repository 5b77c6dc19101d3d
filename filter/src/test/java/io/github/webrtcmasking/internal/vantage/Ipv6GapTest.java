package io.github.webrtcmasking.internal.vantage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.IpLiterals;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Ipv6GapTest {

  private final LogLines log = LogLines.listen();
  private final Ipv6Gap gap = new Ipv6Gap();

  @AfterEach
  void stopListening() {
    log.close();
  }

  @ParameterizedTest(name = "visitor {0}, vantage on {1}: {2} warning(s)")
  @CsvSource({
    "198.51.100.7, 127.0.0.1, 0",
    "198.51.100.7, ::1, 0",
    "2001:db8::7, 192.0.2.1, 1",
    "2001:db8::7, 192.0.2.1 ::1, 1", // A container's only IPv6 address is often loopback.
    "2001:db8::7, 192.0.2.1 2001:db8::1, 0",
    "::1, 127.0.0.1, 1",
    "::1, 127.0.0.1 ::1, 0",
    "2001:db8::7, '', 0", // It listens nowhere: that is told elsewhere.
  })
  void visitorsOverIpv6NeedAnIpv6Address(String visitor, String bound, int warnings) {
    gap.visitor(address(visitor), listening(bound));

    assertThat(log.all()).hasSize(warnings);
  }

  @Test
  void itIsToldOnceAndWithoutTheVisitor() {
    gap.visitor(address("198.51.100.7"), listening("192.0.2.1"));
    gap.visitor(address("2001:db8::7"), listening("192.0.2.1"));
    gap.visitor(address("2001:db8::8"), listening("192.0.2.1"));

    assertThat(log.all())
        .singleElement()
        .asString()
        .startsWith("WARNING Visitors come over IPv6")
        .doesNotContain("2001:");
  }

  private static Listening listening(String bound) {
    List<InetAddress> addresses =
        Stream.of(bound.split(" "))
            .filter(each -> !each.isEmpty())
            .map(each -> address(each).toInetAddress())
            .toList();
    return new Listening(3478, addresses, Set.of());
  }

  private static IpAddress address(String text) {
    return IpLiterals.parse(text).orElseThrow();
  }
}
