package io.github.webrtcmasking.internal.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.address.Cidr;
import io.github.webrtcmasking.internal.observation.ClientAddressResolver;
import io.github.webrtcmasking.internal.observation.TrustedProxies;
import io.github.webrtcmasking.internal.observation.TrustedProxies.ForwardingHeader;
import io.github.webrtcmasking.internal.roundtrip.KernelConnections;
import io.github.webrtcmasking.internal.roundtrip.RoundTripHeader;
import io.github.webrtcmasking.internal.roundtrip.TcpRoundTrip;
import io.github.webrtcmasking.testing.Addresses;
import io.github.webrtcmasking.testing.StubRequest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is believed about the round trip of a connection; 10/8 are trusted proxies. */
class TcpSourceTest {

  private static final String HEADER = "X-Round-Trip";
  private static final String VALUE = "5ms;1ms;42";
  private static final TcpRoundTrip WRITTEN = RoundTripHeader.parse(VALUE).orElseThrow();

  private final TcpSource source = source(Optional.of(HEADER));

  private static TcpSource source(Optional<String> header) {
    List<Cidr> trusted = List.of(Cidr.parse("10.0.0.0/8").orElseThrow());
    return new TcpSource(
        new ClientAddressResolver(new TrustedProxies(trusted, ForwardingHeader.X_FORWARDED_FOR)),
        header);
  }

  private static StubRequest from(String peer) {
    return StubRequest.from(peer).header("X-Forwarded-For", "192.0.2.7");
  }

  @Test
  void trustedProxyIsBelieved() {
    StubRequest request = from("10.0.0.1").header(HEADER, VALUE);

    assertThat(source.read(request.build())).contains(WRITTEN);
    assertThat(source.connection(request.build())).isEqualTo(WRITTEN.connection());
  }

  /** Otherwise visitors would write how far away they are. */
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"198.51.100.9", "127.0.0.1", "2001:db8::1"})
  void headerOfAnUntrustedPeerIsNotRead(String peer) {
    StubRequest request = from(peer).header(HEADER, VALUE);

    assertThat(source.read(request.build())).isEmpty();
    assertThat(source.connection(request.build()))
        .isEqualTo(KernelConnections.connection(Addresses.ip(peer), StubRequest.REMOTE_PORT));
  }

  /** The connection that the kernel knows is the proxy's own. */
  @Test
  void trustedProxyThatWritesNothingIsNotMeasuredItself() {
    assertSilent(source, from("10.0.0.1"));
    assertSilent(source(Optional.empty()), from("10.0.0.1").header(HEADER, VALUE));
  }

  /** A proxy that adds its line to the visitor's has not overwritten it. */
  @Test
  void twoLinesSayNothing() {
    assertSilent(source, from("10.0.0.1").header(HEADER, VALUE).header(HEADER, VALUE));
  }

  private static void assertSilent(TcpSource source, StubRequest request) {
    assertThat(source.read(request.build())).isEmpty();
    assertThat(source.connection(request.build())).isZero();
  }
}
