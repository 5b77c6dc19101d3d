package io.github.webrtcmasking.internal.observation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.webrtcmasking.internal.address.Cidr;
import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.observation.TrustedProxies.ForwardingHeader;
import io.github.webrtcmasking.testing.Addresses;
import io.github.webrtcmasking.testing.StubRequest;
import io.github.webrtcmasking.testing.fuzz.Growth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Whatever a client writes into a forwarding header, what the trusted proxy appends decides, in the
 * same line or in one of its own. Without a trusted proxy nothing of it counts.
 */
class ForwardedFuzzTest {

  private static final String PROXY = "10.0.0.1";
  private static final String STRANGER = "198.51.100.9";
  private static final String CLIENT = "192.0.2.7";

  @FuzzTest(maxDuration = "10m")
  void whatTheTrustedProxyAppendsDecides(byte[] input) {
    String written = new String(input, ISO_8859_1);
    for (ForwardingHeader header : ForwardingHeader.values()) {
      String[] lines = written.split("\n", -1);
      assertThat(client(header, STRANGER, lines)).contains(Addresses.ip(STRANGER));
      assertThat(client(header, PROXY, lines)).isPresent();
      if (header.isList()) {
        String appended = header == ForwardingHeader.FORWARDED ? "for=" + CLIENT : CLIENT;
        assertThat(client(header, PROXY, with(lines, appended))).contains(Addresses.ip(CLIENT));
        assertThat(client(header, PROXY, written + ", " + appended)).contains(Addresses.ip(CLIENT));
      }
    }
    Growth.isLinear(
        input, bytes -> client(ForwardingHeader.FORWARDED, PROXY, new String(bytes, ISO_8859_1)));
    Growth.isLinear(
        input,
        bytes -> client(ForwardingHeader.X_FORWARDED_FOR, PROXY, new String(bytes, ISO_8859_1)));
  }

  private static String[] with(String[] lines, String more) {
    String[] longer = Arrays.copyOf(lines, lines.length + 1);
    longer[lines.length] = more;
    return longer;
  }

  private static Optional<IpAddress> client(ForwardingHeader header, String peer, String... lines) {
    StubRequest request = StubRequest.from(peer);
    for (String line : lines) {
      request.header(header.headerName(), line);
    }
    TrustedProxies proxies = new TrustedProxies(List.of(Cidr.parse(PROXY).orElseThrow()), header);
    return new ClientAddressResolver(proxies)
        .resolveWithHops(request.build())
        .map(HttpSide::address);
  }
}
